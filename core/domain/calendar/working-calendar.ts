import type { Day } from '../values/day'
import { addDays } from './add-days'

/** Exceptions of one official year: weekdays off (`off`) and weekend days worked (`work`). */
export interface CalendarYear {
  year: number
  off: readonly string[]
  work: readonly string[]
}

/** The years the State Council has published, with a version that is kept beside every deadline computed from it. */
export interface WorkingCalendar {
  version: string
  years: readonly CalendarYear[]
}

/** Thrown for a day in a year without an official table: a deadline must never be guessed. */
export class CalendarMissing extends Error {
  constructor(readonly year: number) {
    super(`no official working calendar for ${year}`)
  }
}

export function isWorkday(calendar: WorkingCalendar, day: Day): boolean {
  const year = Number(day.slice(0, 4))
  const table = calendar.years.find(candidate => candidate.year === year)
  if (!table) throw new CalendarMissing(year)
  if (table.work.includes(day)) return true
  if (table.off.includes(day)) return false
  return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0
}

/** The `count`-th working day after `day`; `day` itself is day 0 and is not counted. */
export function addWorkdays(calendar: WorkingCalendar, day: Day, count: number): Day {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    if (isWorkday(calendar, current)) left -= 1
  }
  return current
}

/** The day itself if it is a working day, else the next one. */
export function onOrAfter(calendar: WorkingCalendar, day: Day): Day {
  let current = day
  while (!isWorkday(calendar, current)) current = addDays(current, 1)
  return current
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workdaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  if (to < from) return -workdaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkday(calendar, day)) count += 1
  }
  return count
}
