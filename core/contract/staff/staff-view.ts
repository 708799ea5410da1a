import * as z from 'zod/mini'
import { CentreCode, DepartmentId, StaffId } from '../../domain/values/ids'

/** 岗位 of a member of staff. `hotline` is 12329. */
export const StaffRole = z.enum([
  'window',
  'handler',
  'approver',
  'liaison',
  'archivist',
  'head',
  'hotline',
  'administrator',
])
export type StaffRole = z.infer<typeof StaffRole>

export const StaffView = z.object({
  id: StaffId,
  name: z.string(),
  centre: CentreCode,
  centreName: z.string(),
  department: DepartmentId,
  departmentName: z.string(),
  roles: z.array(StaffRole),
  roleWords: z.string(),
})
export type StaffView = z.infer<typeof StaffView>
