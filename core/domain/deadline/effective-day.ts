import { addDays } from '../calendar/add-days'
import { beijing, fromBeijing } from '../calendar/beijing'
import { isWorkday, onOrAfter, type WorkingCalendar } from '../calendar/working-calendar'
import type { Day } from '../values/day'
import type { Instant } from '../values/instant'

/**
 * The day an event counts for: an event after closing time, or on a day off, counts for the next working day. Closing time itself is
 * still the day, to the millisecond, as it is for a clock that ends on it.
 * @param closesAt Beijing time, `17:30`
 */
export function effectiveDay(calendar: WorkingCalendar, closesAt: string, at: Instant): Day {
  const { day } = beijing(at)
  if (isWorkday(calendar, day) && at <= fromBeijing(day, closesAt)) return day
  return onOrAfter(calendar, addDays(day, 1))
}
