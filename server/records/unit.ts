import type { IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import type { CentreCode, PersonId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Sealed, Stored } from '../ports'

/** 单位. `_id` is the blind index of its credit code, so one unit is one record. */
export interface Unit extends Stored {
  /** creditCode, unitName */
  sealed: Sealed
  /** Names of units are public; the code is masked where it need not be whole. */
  name: string
  maskedCode: string
  createdAt: Instant
}

/** 经办人 of a unit. `_id` is `unit:person`; taken away, not deleted. */
export interface UnitOperator extends Stored {
  unit: string
  person: PersonId
  /** Absent: a resident identity card. */
  idType?: IdentityDocumentKind
  /** name, idNumber */
  sealed: Sealed
  masked: { name: string; idNumber: string }
  /** Who may add and remove others: whoever the licence names. */
  role: 'manager' | 'operator'
  /** What it rests on: the electronic licence, a manager of the unit, or a clerk who saw the paper one. */
  by: 'licence' | 'manager' | 'window'
  active: boolean
  since: Instant
}

/** `_id` is the hash of the token. */
export interface UnitSessionRecord extends Stored {
  unit: string
  person: PersonId
  openid: string
  since: Instant
  expiresAt: Instant
}

/** Hand entry, where there is no electronic licence: a code for the window, where the clerk compares the paper one. */
export interface UnitRequest extends Stored {
  person: PersonId
  centre: CentreCode
  /** creditCode, unitName */
  sealed: Sealed
  state: 'shown' | 'confirmed'
  by?: StaffId
  expiresAt: Instant
}
