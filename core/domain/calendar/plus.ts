import type { Instant } from '../values/instant'

/** @param seconds may be negative or fractional */
export function plus(at: Instant, seconds: number): Instant {
  return new Date(Date.parse(at) + Math.round(seconds * 1000)).toISOString() as Instant
}
