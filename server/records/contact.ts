import type { CentreCode, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** 联络人名录: whom one of our centres calls at another one; `_id` is `centre:code`. */
export interface ContactRecord extends Stored {
  centre: CentreCode
  code: string
  name: string
  liaison: string
  phone: string
  standIn: string
  standInPhone: string
  savedBy: StaffId
  savedAt: Instant
}
