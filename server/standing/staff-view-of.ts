import { findCentre } from '../../core/catalogue/registry'
import { roleWords } from '../../core/contract/staff/role-words'
import type { StaffView } from '../../core/contract/staff/staff-view'
import type { StaffRecord } from '../records/staff'

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
