import * as z from 'zod/mini'
import { Instant } from '../../domain/values/instant'
import { atMost, TypedCreditCode, TypedDigits, TypedIdNumber } from '../typed'
import { staffMessage } from './staff-message'

const code = TypedDigits(8, '核对码是8位数字')

export const windowMessages = {
  /**
   * Whose code is it? Masked: the full number is on the identity card in the clerk's hand. Item and number of a draft or case; a
   * log-in has neither.
   */
  'find-window-code': staffMessage(
    ['window'],
    z.object({ code }),
    z.object({
      purpose: z.enum(['case', 'log-in']),
      maskedName: z.string(),
      maskedIdNumber: z.string(),
      itemTitle: z.optional(z.string()),
      number: z.optional(z.string()),
    }),
  ),
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
  /** The clerk compared face, card and person, and types the number from the card; for a log-in the name as well. */
  'confirm-identity': staffMessage(
    ['window'],
    z.object({
      code,
      name: z.optional(z.string().check(atMost(60))),
      idNumber: TypedIdNumber(),
      compared: z.literal(true, '请先核对：人、证、照片一致'),
    }),
    z.object({ number: z.optional(z.string()) }),
  ),
  /** Not the person on the card, or no card: the log-in behind this code is over, and the phone says so. */
  'refuse-identity': staffMessage(['window'], z.object({ code }), z.object({})),
  /** 窗口核对登记, newest first: the own clerks', and of own depositors elsewhere. */
  'list-window-confirmations': staffMessage(
    ['head'],
    z.object({ after: z.optional(z.string()) }),
    z.object({
      confirmations: z.array(
        z.object({
          id: z.string(),
          at: Instant,
          centreName: z.string(),
          /** At another centre's window, one of our own depositors. */
          elsewhere: z.boolean(),
          clerk: z.string(),
          maskedName: z.string(),
          maskedIdNumber: z.string(),
          what: z.enum(['log-in', 'case']),
          outcome: z.enum(['confirmed', 'refused']),
        }),
      ),
      next: z.optional(z.string()),
    }),
  ),
}
