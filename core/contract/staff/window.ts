import * as z from 'zod/mini'
import { staffMessage } from './staff-message'

const code = z.string().check(z.regex(/^\d{8}$/, '核对码是8位数字'))

export const windowMessages = {
  /** Whose code is it? Masked: the full number is on the identity card in the clerk's hand. */
  'find-window-code': staffMessage(
    ['window'],
    z.object({ code }),
    z.object({ maskedName: z.string(), maskedIdNumber: z.string(), itemTitle: z.string(), number: z.string() }),
  ),
  /** The clerk compared face, card and person, and types the number from the card. */
  'confirm-identity': staffMessage(
    ['window'],
    z.object({
      code,
      idNumber: z.string().check(z.minLength(1, '请填身份证号码'), z.maxLength(30)),
      compared: z.literal(true, '请先核对：人、证、照片一致'),
    }),
    z.object({ number: z.string() }),
  ),
}
