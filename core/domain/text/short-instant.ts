import { beijing } from '../calendar/beijing'
import type { Instant } from '../values/instant'
import { shortDay } from './short-day'

/** `11月18日 15:10`, Beijing time, where the year is plain. */
export function shortInstant(at: Instant): string {
  const { day, time } = beijing(at)
  return `${shortDay(day)} ${time}`
}
