import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** By which calendar the open cases of a centre have been counted; `_id` is the centre. */
export interface RecountRecord extends Stored {
  centre: CentreCode
  /** Version of the working calendar. */
  calendar: string
  /** When it was first seen. */
  seenAt: Instant
  /** Every open case has been looked at, by a round that began when all doors knew the calendar. */
  done: boolean
  /** Where a round that ran out of time goes on. */
  after?: { dueAt: Instant; id: string }
}
