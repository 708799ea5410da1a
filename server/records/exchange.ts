import type { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import type { ExchangeState } from '../../core/domain/exchange/exchange-state'
import type { MessageType } from '../../core/domain/exchange/message-type'
import type { ApplicationId, CentreCode, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Sealed, Stored } from '../ports'

/** How messages of an exchange travel. */
export type Lane = 'internal' | 'push' | 'poll' | 'manual'

/** One centre's side of one exchange; `_id` is `centre:number`, so that each centre has its own. */
export interface Exchange extends Stored {
  centre: CentreCode
  number: ExchangeNumber
  side: 'accepting' | 'handling'
  other: { code: string; name: string }
  lane: Lane
  application: ApplicationId
  state: ExchangeState
  /** Messages of ours so far, the hash of the last, and their ids. */
  sent: number
  lastSent: string
  outgoing: string[]
  /** Messages of theirs applied so far, in order, and the hash of the last. */
  heard: number
  lastHeard: string
  openedAt: Instant
  changedAt: Instant
}

/** A message as one centre wrote or received it; `_id` is `centre:out|in:message id`. */
export interface MessageRecord extends Stored {
  centre: CentreCode
  direction: 'out' | 'in'
  exchange: ExchangeNumber
  application?: ApplicationId
  other: string
  message: string
  type: MessageType
  sequence: number
  /** `content`: the message as JSON; it names people. */
  sealed: Sealed
  hash: string
  /** Where each file of ours lies, by its hash. */
  paths: Record<string, string>
  /**
   * out: `draft` until its number is taken, `queued`, `held` for the liaison to carry, `delivered`, `dead`.
   * in: `waiting` for what comes before it or for the core, `applied`, `unfit` when the case could not take it any more.
   */
  state: 'draft' | 'queued' | 'held' | 'delivered' | 'dead' | 'waiting' | 'applied' | 'unfit'
  at: Instant
  nextAt: Instant
  tries: number
  /** Keyed in by a liaison: when it stood on the national platform, and who typed it. */
  arrivedAt?: Instant
  keyedBy?: StaffId
  /** Carried by hand: when, by whom, and the picture that shows it. */
  carried?: { at: Instant; by: StaffId; proof: string }
  /** Sent to a gateway, and no answer came: asked about before it is sent again. */
  unsure?: boolean
  /** The package that was made of it last. */
  package?: string
  /** Why it was refused, or could not be applied. */
  why?: string
}
