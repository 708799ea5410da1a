import * as z from 'zod/mini'
import { ApplicationId } from '../../domain/values/ids'
import { ApplicationCard } from '../depositor/application-card'
import { TypedDigits } from '../typed'
import { staffMessage } from './staff-message'

const reply = z.object({ card: ApplicationCard, version: z.int(), applicant: z.string(), mayWithdraw: z.boolean() })

/** 12329: the depositor is on the line. Reads how a case stands, in the depositor's own words, and does what they may do. */
export const hotlineMessages = {
  'show-standing': staffMessage(['hotline'], z.object({ application: ApplicationId }), reply),
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
      smsCode: TypedDigits(6, '短信验证码是6位数字'),
    }),
    reply,
  ),
}
