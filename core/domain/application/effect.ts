import type { Instant } from '../values/instant'

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

export interface Effect {
  id: string
  kind: EffectKind
  /** Not before. */
  nextAt: Instant
  tries: number
  /** How often in a row the other side said it had never heard of the order. */
  absent?: number
  /** Order id for postings and payments; template for notices; the action for `move-on`; type and exchange for messages: `APPLY:XT…`. */
  subject: string
}
