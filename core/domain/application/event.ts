import type { Instant } from '../values/instant'
import type { Actor } from '../workflow/flow'
import type { CorrectionLineAsked } from './correction-line'

/** Who did it. `name` is what the history shows; a depositor is only 申请人. */
export interface By {
  kind: Actor
  id: string
  name: string
  /** The member of 12329 who acted for the depositor. */
  through?: string
}

/** One thing that happened; never changed, never removed. `data` holds what later steps and views need, nothing personal. */
export interface ApplicationEvent {
  /** The caller's idempotency key, or the outside message's id. */
  id: string
  at: Instant
  by: By
  action: string
  data?: EventData
  /** Hash over this event and the `chain` of the one before; set when it is written. */
  chain?: string
}

export interface EventData {
  note?: string
  path?: string
  lines?: CorrectionLineAsked[]
  dueOn?: string
  /** Working days from the event to `dueOn`, where we set it. */
  days?: number
  /** The day that was promised before it was counted anew. */
  was?: string
  reason?: { code: string; title: string; reason: string; remedy: string }
  outcome?: 'approve' | 'refuse'
  principal?: number
  interest?: number
  total?: number
  /** Fen on the account as the handler had it when proposing. */
  balance?: number
  on?: string
  voucher?: string
  /** What the core said of the account once it had entered it: closed or not, and the fen left on it. */
  closed?: boolean
  balanceAfter?: number
  serial?: string
  order?: string
  code?: string
  message?: string
  maskedCard?: string
  /** What the other centre fed back. */
  result?: 'done' | 'refused' | 'lapsed'
  /** The state a message of the other centre leads to, where several exchanges are open at once. */
  to?: string
  /** The exchange and message that told us, or that we send by. */
  exchange?: string
  exchanges?: string[]
  department?: string
  /** Of an alarm: 1 nearly over, 2 over, 3 and more a working day each. */
  level?: number
  tracking?: { carrier: string; number: string }
  /** `kept`: where the originals stay that did not come back, and why. */
  archive?: { number: string; pages: number; kept?: string }
  delivery?: { how: string; note?: string }
  /** Sent through the national platform: when, and the picture that shows it. */
  carried?: { at: string; proof: string }
}
