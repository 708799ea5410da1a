import { fromBeijing } from '../calendar/beijing'
import type { DebitDay } from '../centre/centre'
import type { Instant } from '../values/instant'
import { startDeadline, type WorkingTime } from './deadline'

/** Beijing time at which the day's loans are debited. */
const morning = '09:00'

/** When a loan is debited that was settled at `at` to be paid off. @throws where the year has no calendar */
export function debitAt(time: WorkingTime, at: Instant, when: DebitDay): Instant {
  return when === 'at-once' ? at : fromBeijing(startDeadline(time, at, 1).dueOn, morning)
}
