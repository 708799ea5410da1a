import * as z from 'zod/mini'
import { CorrectionLineAsked } from '../application/correction-line'
import { Place, SharedMode } from '../item/item'
import { bareNumber } from '../values/bare-number'
import { Day } from '../values/day'
import { IdentityDocumentKind } from '../values/identity-document-kind'
import { ItemCode } from '../values/ids'
import { Instant } from '../values/instant'
import { bareMobilePhone } from '../values/mobile-phone'
import { ExchangeNumber } from './exchange-number'
import { MessageType } from './message-type'

const text = (max: number) => z.string().check(z.maxLength(max))
/** Other systems send numbers as their people typed them; gaps are gone before anything is counted. */
const number = (max: number) => z.string().check(z.overwrite(bareNumber), z.maxLength(max))
const phone = z.string().check(z.overwrite(bareMobilePhone), z.maxLength(20))
const tracking = z.object({
  carrier: z.string().check(z.minLength(1), z.maxLength(40)),
  number: z.string().check(z.minLength(1), z.maxLength(60)),
})
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const id = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const party = z.object({ code: z.string().check(z.regex(/^\d{6}$/)), name: text(60) })

/** One file that travels beside the message (清单); only its hash is inside the signature. */
export const ManifestLine = z.object({
  /** Material slot, or the paper's name. */
  name: text(60),
  label: text(60),
  type: z.enum(['image/jpeg', 'application/pdf']),
  bytes: z.int().check(z.gte(1), z.lte(50 * 1024 * 1024)),
  sha256,
})
export type ManifestLine = z.infer<typeof ManifestLine>

const reason = z.object({ code: text(60), title: text(200), reason: text(400), remedy: text(400) })

const Applicant = z.object({
  name: text(60),
  idNumber: number(30),
  /** Absent: a resident identity card, as in every message before there were others. */
  idType: z.optional(IdentityDocumentKind),
  phone: z.optional(phone),
  /** 个人账号 or 借款合同编号, where the applicant knows it. */
  account: z.optional(text(40)),
})

/** What each type of message says. */
export const messageBodies = {
  APPLY: z.object({
    item: ItemCode,
    mode: SharedMode,
    why: Place,
    applicant: Applicant,
    /** By the item's fields, each in the form of its kind: money in yuan `4000.00`, `2026-12-01`, `2026-12`, per cent `8`. Others are read too. */
    answers: z.record(text(60), text(200)),
    payee: z.optional(z.object({ bank: text(10), bankName: text(60), card: number(30) })),
    /** Application form and authorisation were signed before the accepting centre. */
    acceptedAt: Instant,
    verifiedAt: z.optional(Instant),
  }),
  ACK: z.object({ dueOn: Day }),
  NACK: z.object({ reason }),
  NEED_SUPPLEMENT: z.object({ lines: z.array(CorrectionLineAsked).check(z.minLength(1), z.maxLength(20)), dueOn: Day }),
  SUPPLEMENT: z.object({}),
  NEED_ORIGINALS: z.object({ reason, dueOn: Day }),
  POSTED: tracking,
  ORIGINALS_IN: z.object({}),
  INQUIRE: z.object({ reason, dueOn: Day }),
  ANSWER: z.object({ reason }),
  NEGOTIATE: z.object({ reason }),
  URGE: z.object({ level: z.int().check(z.gte(1), z.lte(3)) }),
  RECALL: z.object({}),
  RECALL_OK: z.object({}),
  RECALL_NO: z.object({}),
  FROZEN: z.object({}),
  RESULT: z.object({
    outcome: z.enum(['done', 'refused', 'lapsed']),
    reason: z.optional(reason),
    /** What was paid, fen, and when; 两地联办 pays straight to the depositor. */
    paid: z.optional(z.object({ total: z.int(), on: Day })),
    number: z.optional(text(60)),
  }),
  RESULT_ACK: z.object({}),
  RETURN_ORIGINALS: tracking,
} as const satisfies Record<MessageType, z.ZodMiniType>

export type BodyOf<T extends MessageType> = z.infer<(typeof messageBodies)[T]>

/** One numbered message of one exchange, whichever lane carries it. What binds it to the others is its number and the hash before. */
export const ExchangeMessage = z.strictObject({
  id,
  exchange: ExchangeNumber,
  type: MessageType,
  format: z.literal(1),
  /** 1, 2, 3 … of this sender in this exchange. */
  sequence: z.int().check(z.gte(1), z.lte(10_000)),
  /** SHA-256 of this sender's message before, as canonical JSON (keys sorted, no blanks); empty for the first. */
  previous: z.union([sha256, z.literal('')]),
  /** The message it answers, where it answers one. */
  answers: z.optional(id),
  from: party,
  to: party,
  /** Who acted, as the sender's staff are named there. */
  actor: z.object({ role: text(20), name: text(60) }),
  writtenAt: Instant,
  body: z.unknown(),
  files: z.array(ManifestLine).check(z.maxLength(60)),
})
export type ExchangeMessage = z.infer<typeof ExchangeMessage>

/** The body, read by the message's type; `undefined` when it is not what was agreed. */
export function bodyOf<T extends MessageType>(message: { type: T; body: unknown }): BodyOf<T> | undefined {
  const parsed = messageBodies[message.type].safeParse(message.body)
  return parsed.success ? (parsed.data as BodyOf<T>) : undefined
}
