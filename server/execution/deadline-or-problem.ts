import { CalendarMissing } from '../../core/domain/calendar/working-calendar'
import { type Deadline, startDeadline } from '../../core/domain/deadline/deadline'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Calendars } from '../ports'
import { workingTimeOf } from './working-time-of'

/**
 * A clock of this centre that starts now. A year whose calendar the State Council has not published, or nobody has entered,
 * is refused in words: no date is ever guessed.
 */
export function deadlineOrProblem(
  calendars: Calendars,
  centre: CentreCode,
  at: Instant,
  workdays: number,
): { ok: true; deadline: Deadline } | { ok: false; problem: Problem } {
  try {
    return { ok: true, deadline: startDeadline(workingTimeOf(calendars, centre), at, workdays) }
  } catch (error) {
    if (error instanceof CalendarMissing) return { ok: false, problem: problems.calendarMissing() }
    throw error
  }
}
