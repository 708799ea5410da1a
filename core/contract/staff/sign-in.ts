import * as z from 'zod/mini'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { atMost, TypedDigits } from '../typed'
import { StaffView } from './staff-view'

export const signInMessages = {
  /** Account, password and the six digits of the second factor, asked together and refused together. */
  'sign-in': message(
    'guest',
    z.object({
      account: z.string().check(z.minLength(1, '请填账号'), atMost(40)),
      password: z.string().check(z.minLength(1, '请填密码'), atMost(200)),
      code: TypedDigits(6, '动态验证码是6位数字'),
    }),
    z.object({ session: z.string(), expiresAt: Instant, staff: StaffView }),
  ),
  'sign-out': message('staff', z.object({}), z.object({})),
  'who-am-i': message('staff', z.object({}), z.object({ staff: StaffView, now: Instant })),
}
