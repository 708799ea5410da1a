import { plus } from '../../core/domain/calendar/plus'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { Attempts } from '../records/attempts'

interface Limit {
  times: number
  seconds: number
  /** The last try allowed closes the window for this many seconds from then on. */
  lock?: number
}

/** How often each thing may be tried in its window of seconds. Figures are ours; none is a rule of law. */
const limits = {
  'face-of-openid': { times: 10, seconds: 3600 },
  'face-of-person': { times: 20, seconds: 86_400 },
  'face-mismatch': { times: 5, seconds: 86_400 },
  'face-result': { times: 60, seconds: 600 },
  captcha: { times: 30, seconds: 600 },
  'sms-pause': { times: 1, seconds: 60 },
  'sms-of-phone': { times: 10, seconds: 86_400 },
  'sms-of-openid': { times: 20, seconds: 86_400 },
  register: { times: 10, seconds: 3600 },
  'password-of-account': { times: 5, seconds: 1800, lock: 1800 },
  'password-of-person': { times: 5, seconds: 1800, lock: 1800 },
  'password-of-openid': { times: 20, seconds: 3600 },
  'look-up': { times: 120, seconds: 600 },
  certificate: { times: 20, seconds: 3600 },
  'certificate-check': { times: 20, seconds: 60 },
  licence: { times: 20, seconds: 3600 },
  'call-proof': { times: 10, seconds: 1800 },
  'window-code': { times: 30, seconds: 600 },
  'log-in-code': { times: 10, seconds: 3600 },
  'window-log-in': { times: 30, seconds: 86_400 },
  'window-document': { times: 5, seconds: 1800 },
  recovery: { times: 5, seconds: 1800, lock: 1800 },
  'staff-second-factor': { times: 10, seconds: 1800, lock: 1800 },
  'staff-of-account': { times: 5, seconds: 1800, lock: 1800 },
  'staff-of-address': { times: 60, seconds: 600 },
} as const satisfies Record<string, Limit>
export type Limited = keyof typeof limits

/**
 * Counts one more try before it is made, so that tries at the same moment cannot slip past. Refuses when the window is full,
 * and also when it cannot count.
 * @param key who or what tries; only its blind index is kept
 */
export async function limitAttempts(
  ports: Ports,
  what: Limited,
  key: string,
): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  const { times, seconds, lock }: Limit = limits[what]
  const attempts = ports.database.collection<Attempts>('attempts')
  const _id = idOf(ports, what, key)
  for (let round = 0; round < 8; round++) {
    const now = ports.clock.now()
    const before = await attempts.find(_id)
    const fresh = { _id, count: 1, since: now, expiresAt: plus(now, seconds) }
    if (!before) {
      if ((await attempts.add(fresh)) === 'added') return { ok: true }
      continue
    }
    const over = before.expiresAt <= now
    if (!over && before.count >= times)
      return refused(Math.ceil((Date.parse(before.expiresAt) - Date.parse(now)) / 1000))
    const last = lock !== undefined && before.count + 1 === times
    const counted = { count: before.count + 1, ...(last ? { expiresAt: plus(now, lock) } : {}) }
    if ((await attempts.replace({ ...before, ...(over ? fresh : counted) })) !== 'conflict') return { ok: true }
  }
  return refused(1)
}

/** The right answer came: earlier wrong ones no longer count. */
export async function forgetAttempts(ports: Ports, what: Limited, key: string): Promise<void> {
  await ports.database.collection<Attempts>('attempts').remove(idOf(ports, what, key))
}

const idOf = (ports: Ports, what: Limited, key: string) => `${what}:${ports.vault.blind(`attempts.${what}`, key)}`
const refused = (retryAfter: number) => ({ ok: false, problem: problems.tooManyTries({ retryAfter }) }) as const
