import * as z from 'zod/mini'
import { ApplicationId } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { TypedDigits } from '../typed'

export const proofMessages = {
  /** A code for the window, when the face check does not work: for this draft or application only, fifteen minutes. */
  'show-window-code': message(
    'person',
    z.object({ application: ApplicationId }),
    z.object({ code: z.string(), expiresAt: Instant }),
  ),
  /** Has the clerk confirmed? The step-up comes with the first `confirmed`. */
  'ask-window-code': message(
    'person',
    z.object({ application: ApplicationId, code: TypedDigits(8, '核对码是8位数字') }),
    z.object({ state: z.enum(['shown', 'confirmed', 'over']), stepUp: z.optional(z.string()) }),
  ),
  /** Takes a phone away from the person, and logs it out. */
  'unbind-phone': message('person', z.object({ id: z.string() }), z.object({})),
}
