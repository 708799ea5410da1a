import { beijing, fromBeijing } from '../calendar/beijing'
import { addWorkdays, isProvisional, type WorkingCalendar, workdaysBetween } from '../calendar/working-calendar'
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
  /**
   * Day 0 of what runs now, and its working days: the start, or the day it was last resumed. Absent in clocks kept before clocks
   * remembered it.
   */
  from?: Day
  days?: number
  /** Counted through a year whose table was not there yet (暂定); counted anew when it is. */
  provisional?: true
  /** Over when it was paused: the working days it was late by then. Late once is late for good. */
  late?: { days: number }
}

/**
 * Starts a clock of `total` working days. The day of the event is day 0; 0 days means "the same working day".
 */
export function startDeadline(time: WorkingTime, at: Instant, total: number): Deadline {
  const startedOn = effectiveDay(time.calendar, time.closesAt, at)
  return ending(time, { total, startedOn, from: startedOn, days: total })
}

/** Stops the clock, e.g. while the applicant supplements: what is left is kept, and so is by how much it was late. */
export function pauseDeadline(time: WorkingTime, deadline: Deadline, at: Instant): Deadline {
  if (deadline.paused) return deadline
  const since = effectiveDay(time.calendar, time.closesAt, at)
  if (isLate(deadline, at))
    return { ...deadline, paused: { since, left: 0 }, late: { days: -workdaysLeft(time, deadline, at) } }
  return { ...deadline, paused: { since, left: Math.max(0, workdaysBetween(time.calendar, since, deadline.dueOn)) } }
}

/** Runs on: the day of resuming is day 0 again. A promise that was broken stays broken: its day does not move. */
export function resumeDeadline(time: WorkingTime, deadline: Deadline, at: Instant): Deadline {
  const { paused, ...running } = deadline
  if (!paused) return deadline
  const from = effectiveDay(time.calendar, time.closesAt, at)
  if (deadline.late) return { ...running, from, days: 0 }
  return ending(time, { total: deadline.total, startedOn: deadline.startedOn, from, days: paused.left })
}

/** Whether its promise is broken at this moment, or was before it was paused. */
export function isLate(deadline: Deadline, now: Instant): boolean {
  return deadline.late !== undefined || (!deadline.paused && now > deadline.dueAt)
}

/** Working days left: 0 = ends today, negative = overdue; after closing time on the due day it is overdue by one. */
export function workdaysLeft(time: WorkingTime, deadline: Deadline, now: Instant): number {
  const { late, paused, from = deadline.dueOn, dueOn } = deadline
  const today = beijing(now).day
  if (late) return -(late.days + (paused ? 0 : Math.max(0, workdaysBetween(time.calendar, from, today))))
  if (paused) return paused.left
  if (now > deadline.dueAt) return -Math.max(1, workdaysBetween(time.calendar, dueOn, today))
  return workdaysBetween(time.calendar, today, dueOn)
}

/** The clock that ends `days` working days after `from`. */
export function ending(
  time: WorkingTime,
  clock: { total: number; startedOn: Day; from: Day; days: number },
  dueOn: Day = addWorkdays(time.calendar, clock.from, clock.days),
): Deadline {
  return {
    ...clock,
    dueOn,
    dueAt: fromBeijing(dueOn, time.closesAt),
    calendar: time.calendar.version,
    ...(isProvisional(time.calendar, clock.from, dueOn) ? { provisional: true as const } : {}),
  }
}
