import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** 用印登记: one line for every time a centre's seal was used; `_id` is the path of the paper. */
export interface SealUse extends Stored {
  centre: CentreCode
  at: Instant
  /** Kind and number of the paper. */
  paper: string
  number: string
  sha256: string
  /** Fingerprint of the seal's certificate. */
  seal: string
  /** A time-stamp service confirmed when; absent where there is none or it did not answer. */
  stamped?: boolean
  /** Who set it off: a person, a member of staff, or the system. */
  by: string
  why: string
}

/** A centre's seal by its fingerprint; `_id` is `centre:fingerprint`. Only approved ones may be used. */
export interface SealKeyRecord extends Stored {
  centre: CentreCode
  fingerprint: string
  state: 'asked' | 'approved'
  askedBy: string
  approvedBy?: string
  at: Instant
}
