import { beijing, fromBeijing } from '../calendar/beijing'
import { addWorkdays, type WorkingCalendar, workdaysBetween } from '../calendar/working-calendar'
import type { Day } from '../values/day'
import type { Instant } from '../values/instant'
import { effectiveDay } from './effective-day'

/** Hours and calendar a centre counts by. */
export interface WorkingTime {
  calendar: WorkingCalendar
  closesAt: string
}

/** A clock in working days: when it ends, and what is left of it while it is paused. */
export interface Deadline {
  total: number
  startedOn: Day
  dueOn: Day
  /** End of that working day. */
  dueAt: Instant
  paused?: { since: Day; left: number }
  /** Version of the working calendar the due day was computed from. */
  calendar: string
}

/**
 * Starts a clock of `total` working days. The day of the event is day 0; 0 days means "the same working day".
 */
export function startDeadline(time: WorkingTime, at: Instant, total: number): Deadline {
  const startedOn = effectiveDay(time.calendar, time.closesAt, at)
  return ending(time, { total, startedOn }, addWorkdays(time.calendar, startedOn, total))
}

/** Stops the clock, e.g. while the applicant supplements: what is left is kept. */
export function pauseDeadline(time: WorkingTime, deadline: Deadline, at: Instant): Deadline {
  if (deadline.paused) return deadline
  const since = effectiveDay(time.calendar, time.closesAt, at)
  return { ...deadline, paused: { since, left: Math.max(0, workdaysBetween(time.calendar, since, deadline.dueOn)) } }
}

/** Runs on: the day of resuming is day 0 again. */
export function resumeDeadline(time: WorkingTime, deadline: Deadline, at: Instant): Deadline {
  if (!deadline.paused) return deadline
  const resumedOn = effectiveDay(time.calendar, time.closesAt, at)
  return ending(time, deadline, addWorkdays(time.calendar, resumedOn, deadline.paused.left))
}

/** Working days left: 0 = ends today, negative = overdue; after closing time on the due day it is overdue by one. */
export function workdaysLeft(time: WorkingTime, deadline: Deadline, now: Instant): number {
  if (deadline.paused) return deadline.paused.left
  const today = beijing(now).day
  if (now > deadline.dueAt) return -Math.max(1, workdaysBetween(time.calendar, deadline.dueOn, today))
  return workdaysBetween(time.calendar, today, deadline.dueOn)
}

function ending(time: WorkingTime, clock: { total: number; startedOn: Day }, dueOn: Day): Deadline {
  return {
    total: clock.total,
    startedOn: clock.startedOn,
    dueOn,
    dueAt: fromBeijing(dueOn, time.closesAt),
    calendar: time.calendar.version,
  }
}
