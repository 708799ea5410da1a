import { addDays } from '../calendar/add-days'
import { fromBeijing } from '../calendar/beijing'
import { isWorkday } from '../calendar/working-calendar'
import type { Day } from '../values/day'
import type { Instant } from '../values/instant'
import { callAfter } from './call-after'
import type { Deadline, WorkingTime } from './deadline'

/**
 * When a running clock next calls for somebody: level 1 when four fifths of it are gone, 2 when it is over, 3 a working day later, and
 * one more for each working day after that (workflows 5.1). Late is a flag with a level, never a state.
 * @param level how often it has called already
 */
export function nextAlarm(time: WorkingTime, deadline: Deadline, level: number): Instant {
  // Late before it was paused: the days of the pause call nobody.
  if (deadline.late && deadline.from) return callAfter(time, deadline.from, Math.max(0, level - 1 - deadline.late.days))
  if (level > 0) return level === 1 ? deadline.dueAt : callAfter(time, deadline.dueOn, level - 1)
  const left = deadline.total - Math.floor(deadline.total * 0.8)
  const early = before(time, deadline.dueOn, left)
  return left > 0 && early >= deadline.startedOn ? fromBeijing(early, time.closesAt) : deadline.dueAt
}

/** The `count`-th working day before `day`. */
function before(time: WorkingTime, day: Day, count: number): Day {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, -1)
    if (isWorkday(time.calendar, current)) left -= 1
  }
  return current
}
