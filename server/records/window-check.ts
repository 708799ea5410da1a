import type { ApplicationId, CentreCode, PersonId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/**
 * A code a depositor shows at a window; `_id` is its blind index. `shown` → `confirmed` (a clerk compared the identity card) →
 * `used` (the draft was given a step-up for it).
 */
export interface WindowCheck extends Stored {
  person: PersonId
  /** The draft or application it is for, and no other. */
  application: ApplicationId
  centre: CentreCode
  state: 'shown' | 'confirmed' | 'used'
  by?: StaffId
  expiresAt: Instant
}
