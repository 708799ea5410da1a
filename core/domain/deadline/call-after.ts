import { addDays } from '../calendar/add-days'
import { fromBeijing } from '../calendar/beijing'
import { CalendarMissing, isWorkday, type WorkingCalendar } from '../calendar/working-calendar'
import type { Day } from '../values/day'
import type { Instant } from '../values/instant'
import type { WorkingTime } from './deadline'

/**
 * End of the `count`-th working day after `day`, when somebody is called. A call is no promise: in a year without a calendar every Monday
 * to Friday counts, so that nobody stays uncalled because a table is missing.
 */
export function callAfter(time: WorkingTime, day: Day, count: number): Instant {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    if (mayCall(time.calendar, current)) left -= 1
  }
  return fromBeijing(current, time.closesAt)
}

function mayCall(calendar: WorkingCalendar, day: Day): boolean {
  try {
    return isWorkday(calendar, day)
  } catch (error) {
    if (error instanceof CalendarMissing) return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0
    throw error
  }
}
