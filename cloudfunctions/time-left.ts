import * as z from 'zod/mini'
import type { Ports } from '../server/ports'

const Context = z.object({ time_limit_in_ms: z.int().check(z.gte(1)) })
/** The platform's own default, when it does not say. */
const usualLimitMs = 3000
/** The slowest single thing an effect may wait for, with its write afterwards. */
const spareMs = 7000

type Until = ReturnType<Ports['clock']['now']>

/**
 * Until when new work may be begun, so that what is begun still ends before the platform stops the function.
 * @param context second argument of `main`
 * @param patienceMs how long whoever waits for the reply may be kept waiting by work that is not needed for it
 */
export function timeLeft(now: Until, context: unknown, patienceMs = Number.POSITIVE_INFINITY): Until {
  const parsed = Context.safeParse(context)
  const limit = parsed.success ? parsed.data.time_limit_in_ms : usualLimitMs
  return new Date(Date.parse(now) + Math.min(patienceMs, Math.max(0, limit - spareMs))).toISOString() as Until
}
