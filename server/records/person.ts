import type { PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Sealed, Stored } from '../ports'

export interface BoundPhone {
  openid: string
  since: Instant
  /** When a clerk let it in; the twelve hours count from here. */
  windowAt?: Instant
}

/** A depositor we have met. `_id` is the blind index of the ID number, so one person is one record. */
export interface Person extends Stored {
  _id: PersonId
  /** name, idNumber, and phone once it is known to be theirs. */
  sealed: Sealed
  masked: { name: string; idNumber: string; phone?: string }
  /** Blind index of the registered phone. */
  phoneIndex?: string
  /** scrypt hash of the six-digit password; absent until registered. */
  password?: string
  registeredAt?: Instant
  /** Phones that have logged in as this person, newest log-in first, at most 10, and since when each is theirs. */
  phones: BoundPhone[]
  /** Long-term subscriptions, template id to remaining sends (-1 = long-term). */
  subscriptions: Record<string, number>
  createdAt: Instant
}
