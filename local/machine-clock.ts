import { performance } from 'node:perf_hooks'

/** The machine's own time in milliseconds, by which TLS judges certificates; a test may have moved the day that `Date` shows. */
export function machineClock(): number {
  return performance.timeOrigin + performance.now()
}
