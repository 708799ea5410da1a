import { findCentre } from '../../core/catalogue/registry'
import type { StaffRole, StaffView } from '../../core/contract/staff/staff-view'
import type { StaffRecord } from '../records/staff'

export const roleWords: Readonly<Record<StaffRole, string>> = {
  window: '窗口',
  handler: '经办',
  approver: '复核',
  liaison: '联络人',
  archivist: '归档',
  head: '科室负责人',
  hotline: '12329客服',
  administrator: '信息科',
}

/** A member of staff as the console shows them. */
export function staffViewOf(staff: StaffRecord): StaffView {
  const centre = findCentre(staff.centre)
  if (!centre) throw new Error(`staff ${staff._id} belongs to a centre that is not configured`)
  return {
    id: staff._id,
    name: staff.name,
    centre: centre.code,
    centreName: centre.name,
    department: staff.department,
    departmentName: centre.departments.find(department => department.id === staff.department)?.name ?? '',
    roles: staff.roles,
    roleWords: staff.roles.map(role => roleWords[role]).join('、'),
  }
}
