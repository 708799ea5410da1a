import { beijing } from '../calendar/beijing'
import type { Instant } from '../values/instant'
import { formatDay } from './format-day'

/** Beijing wall clock of a moment: `2025年11月18日 18:00`. */
export function formatInstant(at: Instant): string {
  const { day, time } = beijing(at)
  return `${formatDay(day)} ${time}`
}
