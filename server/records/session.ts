import type { IdentityLevel } from '../../core/domain/identity/identity'
import type { PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** A logged-in depositor. `_id` is the hash of the token the phone holds; bound to the phone's openid. */
export interface Session extends Stored {
  person: PersonId
  openid: string
  level: IdentityLevel
  since: Instant
  expiresAt: Instant
}
