import type { ApplicationId, PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** "It is really you": for one person, one draft or application, used once. `_id` is the hash of the token. */
export interface StepUp extends Stored {
  person: PersonId
  application: ApplicationId
  method: 'face' | 'sms'
  expiresAt: Instant
  usedAt?: Instant
}
