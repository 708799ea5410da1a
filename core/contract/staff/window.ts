import * as z from 'zod/mini'
import { TypedCreditCode, TypedDigits, TypedIdNumber } from '../typed'
import { staffMessage } from './staff-message'

const code = TypedDigits(8, '核对码是8位数字')

export const windowMessages = {
  /** Whose code is it? Masked: the full number is on the identity card in the clerk's hand. */
  'find-window-code': staffMessage(
    ['window'],
    z.object({ code }),
    z.object({
      maskedName: z.string(),
      maskedIdNumber: z.string(),
      /** 证件类型, as the clerk must ask for it. */
      documentWords: z.string(),
      itemTitle: z.string(),
      number: z.string(),
    }),
  ),
  /** The clerk compared face, card and person, and types the number from the card. */
  'find-unit-code': staffMessage(
    ['window'],
    z.object({ code }),
    z.object({ unitName: z.string(), maskedCode: z.string(), maskedName: z.string() }),
  ),
  /** The clerk compared the paper licence and the operator's identity card, and types the code from the licence. */
  'confirm-unit': staffMessage(
    ['window'],
    z.object({
      code,
      creditCode: TypedCreditCode,
      compared: z.literal(true, '请先核对：执照、授权书和经办人身份证'),
    }),
    z.object({ unitName: z.string() }),
  ),
  'confirm-identity': staffMessage(
    ['window'],
    z.object({
      code,
      idNumber: TypedIdNumber(),
      compared: z.literal(true, '请先核对：人、证、照片一致'),
    }),
    z.object({ number: z.string() }),
  ),
}
