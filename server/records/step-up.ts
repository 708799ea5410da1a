import type { ApplicationId, PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** `window`: a clerk compared the identity card. */
export type StepUpMethod = 'face' | 'sms' | 'window'

/** "It is really you": for one person, one draft or application, used once. `_id` is the hash of the token. */
export interface StepUp extends Stored {
  person: PersonId
  application: ApplicationId
  method: StepUpMethod
  expiresAt: Instant
  usedAt?: Instant
}
