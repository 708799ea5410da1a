import { Day } from '../values/day'
import type { Instant } from '../values/instant'

const OFFSET = 8 * 3_600_000

/** Beijing wall clock of a moment. China has had no daylight saving since 1991, so UTC+8 always. */
export function beijing(at: Instant): { day: Day; time: string } {
  const shifted = new Date(Date.parse(at) + OFFSET).toISOString()
  return { day: shifted.slice(0, 10) as Day, time: shifted.slice(11, 16) }
}

/** The moment of a Beijing wall-clock time. @param time `17:30` */
export function fromBeijing(day: Day, time: string): Instant {
  return new Date(Date.parse(`${Day.parse(day)}T${time}:00.000Z`) - OFFSET).toISOString() as Instant
}
