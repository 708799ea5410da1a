import type { Day } from '../values/day'
import { addDays } from './add-days'
import { fixedHolidays } from './fixed-holidays'

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

const yearOf = (day: Day) => Number(day.slice(0, 4))
const tableOf = (calendar: WorkingCalendar, year: number) => calendar.years.find(candidate => candidate.year === year)

/**
 * Whether this is a working day (工作日). In a year without a table it is so provisionally: Monday to Friday, less the holidays with a
 * fixed date; what is counted by it is said as provisional and counted anew when the table is there.
 */
export function isWorkday(calendar: WorkingCalendar, day: Day): boolean {
  const table = tableOf(calendar, yearOf(day))
  if (table?.work.includes(day)) return true
  const off = table?.off ?? fixedHolidays(yearOf(day))
  if (off.includes(day)) return false
  return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0
}

/** Whether a count from one day to another passes through a year without a table. */
export function isProvisional(calendar: WorkingCalendar, from: Day, to: Day): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!tableOf(calendar, year)) return true
  return false
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
