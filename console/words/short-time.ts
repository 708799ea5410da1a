import type { Instant } from '../../core/domain/values/instant'
import { beijing } from './beijing'

/** @returns `11-24 10:16`, Beijing time */
export function shortTime(at: Instant): string {
  const { monthDay, time } = beijing(at)
  return `${monthDay} ${time}`
}
