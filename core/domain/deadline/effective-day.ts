import { addDays } from '../calendar/add-days'
import { beijing } from '../calendar/beijing'
import { isWorkday, onOrAfter, type WorkingCalendar } from '../calendar/working-calendar'
import type { Day } from '../values/day'
import type { Instant } from '../values/instant'

/**
 * The day an event counts for: an event after closing time, or on a day off, counts for the next working day.
 * @param closesAt Beijing time, `17:30`
 */
export function effectiveDay(calendar: WorkingCalendar, closesAt: string, at: Instant): Day {
  const { day, time } = beijing(at)
  if (isWorkday(calendar, day) && time <= closesAt) return day
  return onOrAfter(calendar, addDays(day, 1))
}
