import type { WorkingCalendar } from '../core/domain/calendar/working-calendar'
import type { Centre } from '../core/domain/centre/centre'
import type { Mode } from '../core/domain/item/item'
import type { CentreCode, ItemCode } from '../core/domain/values/ids'

/** The published tables, and the years centres have entered themselves. */
export interface Calendars {
  /** What this centre counts by, as known at the last look. */
  of(centre: CentreCode): WorkingCalendar
}

/** The catalogue, and what centres have switched off of it. For what begins; what has begun goes on as it began. */
export interface Offers {
  /** The centre as it serves now, as known at the last look. @param code anything; `undefined` when it names no centre */
  at(code: string): Centre | undefined
  /** Why the centre takes this way no longer; nothing while it does. */
  closed(centre: CentreCode, item: ItemCode, mode: Mode): string | undefined
}

export interface Settings {
  /** Reads what was set, unless that was done so many seconds ago or less. Default 60; 0 reads in any case. */
  look(seconds?: number): Promise<void>
}
