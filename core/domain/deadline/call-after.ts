import { fromBeijing } from '../calendar/beijing'
import { addWorkdays } from '../calendar/working-calendar'
import type { Day } from '../values/day'
import type { Instant } from '../values/instant'
import type { WorkingTime } from './deadline'

/** End of the `count`-th working day after `day`, when somebody is called. */
export function callAfter(time: WorkingTime, day: Day, count: number): Instant {
  return fromBeijing(addWorkdays(time.calendar, day, count), time.closesAt)
}
