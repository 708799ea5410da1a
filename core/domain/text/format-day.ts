import type { Day } from '../values/day'

/** `2025-11-20` → `2025年11月20日`. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
