import type { ApplicationId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Sealed, Stored } from '../ports'

/** A PDF as it came, byte for byte: it may be signed, and its viewing copy is drawn anew. What lies at `path` is encrypted. */
export interface Original extends Stored {
  application: ApplicationId
  path: string
  /** Of the file as it came. */
  bytes: number
  sha256: string
  /** Its key; brought under the current one with every other envelope. */
  sealed: Sealed
  by: StaffId
  at: Instant
}
