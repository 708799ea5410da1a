import type { ApplicationId, CentreCode, PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Sealed, Stored } from '../ports'

/**
 * One face check; `_id` is its out_seq_no. The identity is fixed when it starts and never comes back from the phone.
 * `issued` → `passed` (WeChat said so to us) → `consumed` (a session or step-up was given for it), or `failed`.
 */
export interface FaceCheck extends Stored {
  openid: string
  centre: CentreCode
  purpose: 'log-in' | 'step-up'
  /** name, idNumber: byte for byte as sent to WeChat. */
  sealed: Sealed
  /** The person these make, whether we have met them or not. */
  person: PersonId
  verifyId: string
  /** Step-up only. */
  application?: ApplicationId
  notices: { user?: string; face: string }
  state: 'issued' | 'passed' | 'consumed' | 'failed'
  startedAt: Instant
  expiresAt: Instant
  /** WeChat's raw word, for staff. */
  verifyRet?: number
}
