import type { CertificateKind } from '../../core/domain/certificate/certificate-kind'
import type { Day } from '../../core/domain/values/day'
import type { CentreCode, PersonId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Sealed, Stored } from '../ports'

/** 证明 as issued; `_id` is its number. */
export interface Certificate extends Stored {
  person: PersonId
  centre: CentreCode
  kind: CertificateKind
  title: string
  issuedAt: Instant
  issuedOn: Day
  validUntil: Day
  /** `rows`: what is printed, masked, as JSON. */
  sealed: Sealed
  /** What a stranger who checks may see. */
  stranger: { name: string; idNumber: string }
  /** Hash of the 128-bit check token; the token itself is only in the paper. */
  tokenHash: string
  path: string
  sha256: string
  bytes: number
  /** Of the account, as its owner sees it; reissuing asks for the same. Absent on papers of an earlier version. */
  account?: string
  /** What was asked before it was made; reissuing answers the same. */
  answers?: Record<string, string>
  revoked?: { at: Instant; reason: string; replacedBy?: string }
  /** A centre took it into its file. */
  used?: { at: Instant; centre: CentreCode; by: StaffId }
  /** Newest first, at most 20. */
  checks: { at: Instant; from: string; state: string }[]
}

/** Holds one asking (`certificate:<person>:<key>`) to one certificate number. Whoever writes `attempt` makes the paper. */
export interface CertificateClaim extends Stored {
  number: string
  account: string
  answers?: Record<string, string>
  attempt: number
  at: Instant
}
