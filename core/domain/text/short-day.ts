import type { Day } from '../values/day'

/** `2025-11-08` → `11月8日`, where the year stands elsewhere. */
export function shortDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
