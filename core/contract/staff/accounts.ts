import * as z from 'zod/mini'
import { StaffId } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { atMost, TypedDigits } from '../typed'
import { staffMessage } from './staff-message'
import { StaffRole } from './staff-view'

const StaffAccount = z.object({
  id: StaffId,
  account: z.string(),
  name: z.string(),
  departmentName: z.string(),
  roles: z.array(StaffRole),
  active: z.boolean(),
  /** Wrong tries since the last right one. */
  failed: z.int(),
  recovery: z.optional(
    z.object({
      askedBy: z.string(),
      reason: z.string(),
      mine: z.boolean(),
      confirmed: z.boolean(),
      expiresAt: Instant,
    }),
  ),
})
export type StaffAccount = z.infer<typeof StaffAccount>

const code = TypedDigits(6, '动态验证码是6位数字')

export const accountMessages = {
  'list-staff': staffMessage(['administrator'], z.object({}), z.object({ staff: z.array(StaffAccount) })),
  /** Ends every session of theirs at once; one administrator is enough to close a door. */
  'deactivate-staff': staffMessage(
    ['administrator'],
    z.object({ staff: StaffId, code }),
    z.object({ staff: StaffAccount }),
  ),
  /** 重置, first of two administrators: for whoever lost password or second factor, or was deactivated by mistake. */
  'ask-recovery': staffMessage(
    ['administrator'],
    z.object({
      staff: StaffId,
      reason: z.string().check(z.minLength(4, '请写明原因（至少4个字）'), atMost(100)),
      code,
    }),
    z.object({ staff: StaffAccount }),
  ),
  /** Second administrator. The code is shown this once, to be handed over in person. */
  'confirm-recovery': staffMessage(
    ['administrator'],
    z.object({ staff: StaffId, code }),
    z.object({ recoveryCode: z.string(), expiresAt: Instant }),
  ),
  /** The member of staff sets a new password and takes the new second factor into their app. */
  recover: message(
    'guest',
    z.object({
      account: z.string().check(z.minLength(1, '请填账号'), atMost(40)),
      recoveryCode: z.string().check(z.minLength(1, '请填重置码'), atMost(40)),
      password: z.string().check(z.minLength(10, '密码至少10个字符'), atMost(200)),
    }),
    z.object({ totpSecret: z.string() }),
  ),
}
