import type { PersonId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** 亮码: one look at one certificate, until 24:00 of its day. `_id` is the blind index of the code. */
export interface CertificateCode extends Stored {
  certificate: string
  person: PersonId
  expiresAt: Instant
  usedAt?: Instant
  usedBy?: StaffId
  /** Name of the centre that looked, for the owner to read. */
  usedAtCentre?: string
}
