import * as z from 'zod/mini'
import { ApplicationId } from '../../domain/values/ids'
import { ApplicationCard } from '../depositor/application-card'
import { TypedDigits } from '../typed'
import { staffMessage } from './staff-message'

const reply = z.object({ card: ApplicationCard, version: z.int(), applicant: z.string(), mayWithdraw: z.boolean() })

const smsCode = TypedDigits(6, '短信验证码是6位数字')

/** How 12329 knows who is on the line: the number on their receipt, the code sent to the phone of the case, or that phone, called back. */
export const CallProof = z.discriminatedUnion('by', [
  z.object({ by: z.literal('number'), number: z.string().check(z.maxLength(200)) }),
  z.object({ by: z.literal('code'), smsCode }),
  z.object({ by: z.literal('call-back'), phone: z.string().check(z.maxLength(60)) }),
])
export type CallProof = z.infer<typeof CallProof>

/** 12329: the depositor is on the line. Reads how a case stands, in the depositor's own words, and does what they may do. */
export const hotlineMessages = {
  /** Nothing is told before it is known who calls. */
  'show-standing': staffMessage(
    ['hotline'],
    z.object({ application: ApplicationId, proof: z.optional(CallProof) }),
    reply,
  ),
  /** A code to the phone of the case: whoever reads it out is the depositor, or holds their phone. */
  'send-call-code': staffMessage(
    ['hotline'],
    z.object({ application: ApplicationId }),
    z.object({ sentTo: z.string(), expiresAfter: z.int() }),
  ),
  /** 代办撤回: the flow treats it as the depositor's own wish; the history says who did it for them. */
  'withdraw-on-call': staffMessage(
    ['hotline'],
    z.object({
      application: ApplicationId,
      version: z.int(),
      key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      smsCode,
    }),
    reply,
  ),
}
