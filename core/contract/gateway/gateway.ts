import * as z from 'zod/mini'
import { ExchangeNumber } from '../../domain/exchange/exchange-number'
import { Instant } from '../../domain/values/instant'

const centre = z.string().check(z.regex(/^\d{6}$/))
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const message = z.string().check(z.regex(/^[0-9a-f]{32}$/))
/** Whom it is for, when it was signed, and a number used once: inside every signature. */
const head = { to: centre, at: Instant, once: z.string().check(z.minLength(16), z.maxLength(64)) }

/** What may be asked of a gateway beside hearing a message. Signed like a message (JWS, ES256, `typ: gjj-exchange+jws`). */
export const GatewayAsk = z.discriminatedUnion('what', [
  /** Leave to put one file where a message to come may name it. */
  z.object({ ...head, what: z.literal('file'), exchange: ExchangeNumber, sha256 }),
  /** Was this message of mine heard? Asked when the answer was lost. */
  z.object({ ...head, what: z.literal('query'), exchange: ExchangeNumber, message }),
  /** What lies in the mailbox for me? */
  z.object({ ...head, what: z.literal('waiting') }),
  /** One file that a waiting message names. */
  z.object({ ...head, what: z.literal('fetch'), exchange: ExchangeNumber, sha256 }),
  /** I have it; what came of it. */
  z.object({ ...head, what: z.literal('taken'), id: message, refused: z.optional(z.string().check(z.maxLength(40))) }),
])
export type GatewayAsk = z.infer<typeof GatewayAsk>

export const Signed = z.object({ signed: z.string().check(z.minLength(20), z.maxLength(400_000)) })
export type Signed = z.infer<typeof Signed>

/** Heard, and kept; or why not. Heard as often as it is sent. */
export const HearingReply = z.union([
  z.object({ heard: z.literal(true) }),
  z.object({ heard: z.literal(false), refused: z.string().check(z.maxLength(40)) }),
])
export type HearingReply = z.infer<typeof HearingReply>

export const QueryReply = z.object({ state: z.enum(['heard', 'absent']) })
export const WaitingReply = z.object({
  deliveries: z.array(z.object({ id: message, signed: z.string().check(z.maxLength(400_000)) })).check(z.maxLength(50)),
})

/** Paths below a gateway's base. A push gateway answers the first three; a mailbox all of them. */
export const gatewayPaths = {
  messages: '/messages',
  files: '/files',
  queries: '/queries',
  waiting: '/mailbox/waiting',
  fetch: '/mailbox/files',
  taken: '/mailbox/taken',
} as const

/** Largest file, bytes: what HTTP access carries as binary with room to spare. */
export const mostGatewayBytes = 5 * 1024 * 1024
