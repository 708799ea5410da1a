import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** How a gateway has answered lately; `_id` is its centre's code. Shared by all instances, so that one dead centre slows nobody. */
export interface ExchangePeer extends Stored {
  /** Calls in a row that came to nothing. */
  failures: number
  /** Nothing is sent before this moment; then one message is tried. */
  openUntil: Instant
}
