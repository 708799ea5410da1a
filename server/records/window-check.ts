import type { ApplicationId, CentreCode, PersonId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Sealed, Stored } from '../ports'

interface ShownCode extends Stored {
  person: PersonId
  /** Of the draft or case; for a log-in the one whose core must know the person. */
  centre: CentreCode
  by?: StaffId
  expiresAt: Instant
}

/** For one draft or case of somebody logged in. `shown` → `confirmed` (a clerk compared the card) → `used` (a step-up was given for it). */
export interface StepUpCheck extends ShownCode {
  purpose?: undefined
  /** The draft or application it is for, and no other. */
  application: ApplicationId
  state: 'shown' | 'confirmed' | 'used'
}

/** Why nobody is logged in: the clerk says the card is not theirs, it was typed wrongly too often, or the centre does not know them. */
export type LogInRefusal = 'document' | 'tries' | 'unknown'

/** Before any session. `shown` → `confirmed` → `used` (the phone has its session), or `refused`. */
export interface LogInCheck extends ShownCode {
  purpose: 'log-in'
  /** The phone that shows it; nobody else gets the session. */
  openid: string
  userNotice: string
  state: 'shown' | 'confirmed' | 'used' | 'refused'
  /** name, idNumber as typed on the phone; once confirmed the phone number the centre has on file. */
  sealed: Sealed
  refusal?: LogInRefusal
}

/** A code a depositor shows at a window; `_id` is its blind index, so that no two that are good at once are alike. */
export type WindowCheck = StepUpCheck | LogInCheck
