import type { StaffRole } from '../../core/contract/staff/staff-view'
import type { CentreCode, DepartmentId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Caller, Sealed, Stored } from '../ports'

/** A member of staff. */
export interface StaffRecord extends Stored {
  _id: StaffId
  account: string
  name: string
  centre: CentreCode
  department: DepartmentId
  roles: StaffRole[]
  /** scrypt hash */
  password: string
  /** `totpSecret`, base32. */
  sealed: Sealed
  /** A step of the second factor is good once. */
  lastTotpStep: number
  /** Wrong tries since the last right one, for the administration page; sign-in counts by account name, see there. */
  failed: number
  lockedUntil?: Instant
  active: boolean
}

/** A signed-in member of staff; `_id` is the hash of the token the console holds. */
export interface StaffSession extends Stored {
  staff: StaffId
  since: Instant
  /** Eight hours after signing in. */
  expiresAt: Instant
  /** Thirty minutes without a message end it; written at most once a minute. */
  seenAt: Instant
}

/** Who asks at the staff door. */
export interface AskingStaff {
  caller: Caller
  staff: StaffRecord & { version: number }
  /** `_id` of the session. */
  session: string
}
