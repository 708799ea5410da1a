import type { CentreCode, PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** What one person agreed to at one centre: `_id` is `person:centre:notice`. The newest step stands, all are kept. */
export interface Consent extends Stored {
  person: PersonId
  centre: CentreCode
  notice: 'user' | 'face' | 'query'
  /** Not the document's own `version`. */
  noticeVersion: string
  givenAt: Instant
  withdrawnAt?: Instant
  /** Oldest first. */
  history: { what: 'given' | 'withdrawn'; version: string; at: Instant }[]
}
