import type { Day } from '../../core/domain/values/day'
import type { CentreCode, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** 放假 and 补班 of a year, with the notice they were taken from. */
export interface CalendarTable {
  off: readonly Day[]
  work: readonly Day[]
  source: string
}

/** 工作日历 of one centre for one year, agreed on by two administrators; `_id` is `centre:year`. */
export interface CalendarYearRecord extends Stored {
  centre: CentreCode
  year: number
  /** How often a table was agreed on. */
  edition: number
  agreed?: CalendarTable & { by: StaffId; byName: string; agreedBy: StaffId; agreedByName: string; at: Instant }
  asked?: CalendarTable & { by: StaffId; byName: string; at: Instant }
}
