import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** A file that should be gone and is not yet; `_id` is its path. */
export interface LeftFile extends Stored {
  since: Instant
  tries: number
  /** When it is tried again. */
  dueAt: Instant
}
