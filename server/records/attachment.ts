import type { ApplicationId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** A file staff put to a case; `_id` is the leave to send it, once, for fifteen minutes. */
export interface Attachment extends Stored {
  application: ApplicationId
  label: string
  /** Material of the case itself, for this slot. */
  slot?: string
  type: 'image' | 'pdf'
  maxBytes: number
  /** Where the bytes lie until they were looked at. */
  quarantine: string
  state: 'issued' | 'kept' | 'refused'
  by: StaffId
  byName: string
  issuedAt: Instant
  /** Of the leave; far off once it is kept. */
  expiresAt: Instant
  kept?: {
    keptPath: string
    viewPath: string
    bytes: number
    sha256: string
    rawSha256: string
    at: Instant
    /** Of a PDF: as it came. */
    original?: string
  }
}
