import type { Day } from '../values/day'
import { addDays } from './add-days'

/**
 * The last day of a term of so many months that begins on `day`: the day before the same date (2026-12-02, 2 → 2027-02-01); where
 * that month has no such date, its last day (2026-12-31, 2 → 2027-02-28).
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month + months, 0))
  if (date > lastDate.getUTCDate()) return lastDate.toISOString().slice(0, 10) as Day
  const same = new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10) as Day
  return addDays(same, -1)
}
