import type { CentreCode, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/**
 * A member of staff who lost password or second factor; `_id` is theirs, so there is one at a time. `asked` by one administrator →
 * `confirmed` by another, who is given a code to hand over → gone when used.
 */
export interface Recovery extends Stored {
  _id: StaffId
  centre: CentreCode
  askedBy: StaffId
  reason: string
  state: 'asked' | 'confirmed'
  confirmedBy?: StaffId
  codeHash?: string
  expiresAt: Instant
}
