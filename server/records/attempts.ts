import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** How often something was tried since `since`; `_id` is the kind and the blind index of who or what tried. */
export interface Attempts extends Stored {
  count: number
  since: Instant
  /** Then the count begins anew, and the document may be swept away. */
  expiresAt: Instant
}
