import type { ApplicationId, CentreCode, DepartmentId, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** Somebody of a centre must look at a case; `_id` is made of the effect's, so it appears once. */
export interface Alert extends Stored {
  centre: CentreCode
  department: DepartmentId
  application: ApplicationId
  number: string
  /** Whom it is for, by what they do; the person who has claimed the case too. */
  roles: string[]
  assignee: StaffId | ''
  what: string
  words: string
  at: Instant
  seen: boolean
  seenBy?: StaffId
}
