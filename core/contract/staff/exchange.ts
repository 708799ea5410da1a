import * as z from 'zod/mini'
import { ManifestLine } from '../../domain/exchange/message'
import { MessageType } from '../../domain/exchange/message-type'
import { Place, SharedMode } from '../../domain/item/item'
import { ApplicationId, ItemCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { atMost, TypedDay, TypedDigits } from '../typed'
import { Applicant, Payee } from './intake'
import { ReviewView } from './review'
import { staffMessage } from './staff-message'
import { Tracking } from './tracking'

const code = TypedDigits(6, '中心代码是6位数字')
const hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const words = z.string().check(atMost(400))

/** Who speaks for a centre, and who stands in for them. */
export const Contact = z.object({
  code,
  name: z.string().check(z.minLength(2, '请填中心名称'), atMost(60)),
  liaison: z.string().check(atMost(40)),
  phone: z.string().check(atMost(40)),
  standIn: z.string().check(atMost(40)),
  standInPhone: z.string().check(atMost(40)),
})
export type Contact = z.infer<typeof Contact>

/** A message as the liaison sees it: what it is, to whom, and what must be done with it. */
export const HeldMessage = z.object({
  message: hex,
  application: z.optional(ApplicationId),
  number: z.string(),
  exchange: z.string(),
  other: z.object({ code: z.string(), name: z.string(), contact: z.optional(Contact) }),
  type: MessageType,
  typeWords: z.string(),
  at: Instant,
  files: z.int(),
  why: z.optional(z.string()),
})
export type HeldMessage = z.infer<typeof HeldMessage>

/** 联络: what goes between this centre and others through the national platform, by the liaison's hand. */
export const exchangeMessages = {
  /** To be carried; refused by the other side; heard, and not fitting the case any more. */
  'list-messages': staffMessage(
    ['liaison'],
    z.object({}),
    z.object({ toCarry: z.array(HeldMessage), stuck: z.array(HeldMessage) }),
  ),
  /** One file to send: cover, manifest, pictures and papers. A link of 300 s; recorded. */
  'export-package': staffMessage(
    ['liaison'],
    z.object({ message: hex }),
    z.object({
      link: z.string(),
      fileName: z.string(),
      bytes: z.int(),
      files: z.array(ManifestLine),
      expiresAt: Instant,
    }),
  ),
  /** It stands on the platform: when, and the picture that shows it (an attachment of the case). */
  'mark-carried': staffMessage(
    ['liaison'],
    z.object({ message: hex, key: hex, sentAt: Instant, proof: hex }),
    z.object({ review: z.optional(ReviewView) }),
  ),
  /** What came over the platform about a case we have, typed in; files are attachments of the case. */
  'key-in': staffMessage(
    ['liaison'],
    z.object({
      application: ApplicationId,
      key: hex,
      type: MessageType,
      /** When it stood on the platform. */
      arrivedAt: Instant,
      words: z.optional(words),
      /** Of a request for more: which materials. */
      slots: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20))),
      dueOn: z.optional(TypedDay),
      outcome: z.optional(z.enum(['done', 'refused', 'lapsed'])),
      tracking: z.optional(Tracking),
      files: z.array(hex).check(z.maxLength(60)),
    }),
    z.object({ review: ReviewView }),
  ),
  /** A request that came over the platform: our depositor applied at a centre that is no tenant. Pictures follow, by slot. */
  'key-in-request': staffMessage(
    ['liaison'],
    z.object({
      key: hex,
      from: z.object({ code, name: z.string().check(z.minLength(2, '请填受理中心的名称'), atMost(60)) }),
      arrivedAt: Instant,
      item: ItemCode,
      mode: SharedMode,
      why: Place,
      applicant: Applicant,
      answers: z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(400))),
      payee: z.optional(Payee),
    }),
    z.object({ review: ReviewView }),
  ),
  'list-contacts': staffMessage(['liaison', 'window', 'head'], z.object({}), z.object({ contacts: z.array(Contact) })),
  'save-contact': staffMessage(['liaison'], z.object({ contact: Contact }), z.object({ contacts: z.array(Contact) })),
}
