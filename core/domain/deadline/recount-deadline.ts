import { fromBeijing } from '../calendar/beijing'
import { addWorkdays, onOrAfter, workdaysBetween } from '../calendar/working-calendar'
import type { Instant } from '../values/instant'
import { type Deadline, ending, isLate, type WorkingTime } from './deadline'
import { effectiveDay } from './effective-day'

/**
 * Counts a clock anew after a table of working days was entered or changed. Nobody becomes late by it: an earlier day binds from the moment
 * the table is there. What was late by an official table stays late; what was late only by a provisional count is judged by the table.
 * @param at when the table is there
 * @returns the very same clock where nothing has to be counted
 */
export function recountDeadline(time: WorkingTime, deadline: Deadline, at: Instant): Deadline {
  const { calendar, from, days, total, startedOn, paused } = deadline
  if (calendar === time.calendar.version || from === undefined || days === undefined) return deadline
  const late = isLate(deadline, at)
  if (late && (!deadline.provisional || (deadline.late && !paused))) return deadline
  // A day 0 that turned out to be off: the next working day is day 0.
  const zero = onOrAfter(time.calendar, from)
  const counted = addWorkdays(time.calendar, zero, days)
  if (late && (paused ? counted < paused.since : fromBeijing(counted, time.closesAt) < at)) return deadline
  const today = effectiveDay(time.calendar, time.closesAt, at)
  const dueOn = counted < today && !paused ? today : counted
  const clock = ending(time, { total, startedOn, from: zero, days }, dueOn)
  if (!paused) return clock
  return { ...clock, paused: { ...paused, left: Math.max(0, workdaysBetween(time.calendar, paused.since, counted)) } }
}
