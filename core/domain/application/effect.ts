import type { Instant } from '../values/instant'

/** What the world still has to be told. Carried out by `deliver-effects`; each has its own id, so twice changes nothing. */
export type EffectKind =
  | 'notify'
  | 'issue-receipt'
  | 'issue-withdrawal-receipt'
  | 'post-withdrawal'
  | 'query-posting'
  | 'pay'
  | 'query-payment'
  | 'release-claim'

export interface Effect {
  id: string
  kind: EffectKind
  /** Not before. */
  nextAt: Instant
  tries: number
  /** How often in a row the other side said it had never heard of the order. */
  absent?: number
  /** Order id for postings and payments; template for notices. */
  subject: string
}
