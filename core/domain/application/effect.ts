import type { Instant } from '../values/instant'
import type { NoticeName } from './notice-name'

/** What the world still has to be told. Carried out by `deliver-effects`; each has its own id, so twice changes nothing. */
export type EffectKind =
  | 'notify'
  | 'warn-former-phone'
  | 'move-on'
  | 'renew-person'
  | 'issue-receipt'
  | 'issue-withdrawal-receipt'
  | 'issue-result'
  | 'post-withdrawal'
  | 'query-posting'
  | 'pay'
  | 'query-payment'
  | 'release-claim'
  | 'send-message'
  | 'alert'

interface Owed {
  id: string
  /** Not before. */
  nextAt: Instant
  tries: number
  /** How often in a row the other side said it had never heard of the order. */
  absent?: number
}

/** `subject`: which notice; else the order of a posting or payment, the action for `move-on`, type and exchange for messages: `APPLY:XT…`. */
export type Effect =
  | (Owed & { kind: 'notify'; subject: NoticeName })
  | (Owed & { kind: Exclude<EffectKind, 'notify'>; subject: string })
