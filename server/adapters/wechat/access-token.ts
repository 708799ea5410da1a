import * as z from 'zod/mini'
import type { Clock } from '../../ports'
import { postJson } from './post-json'

/** The mini-program's access token, asked for once and kept while it is good. */
export interface AccessToken {
  /** @throws never; `undefined` with no token to be had, the reason goes to `why`. */
  get(): Promise<{ token: string } | { why: string }>
  /** Forgets a token the platform called invalid. */
  forget(token: string): void
}

export interface AccessTokenOptions {
  /** `https://api.weixin.qq.com` in production. */
  base: string
  appid: string
  secret: string
  clock: Clock
  timeoutMs?: number
}

const Reply = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.int() })
const Refusal = z.object({ errcode: z.int() })

/** Not used during its last minutes: the platform changes it five minutes early. */
const spareSeconds = 300

/**
 * `cgi-bin/stable_token` in its normal mode: other instances get the same token, so nobody takes it from another.
 * Several callers at once wait for one request.
 */
export function accessToken(options: AccessTokenOptions): AccessToken {
  const { base, appid, secret, clock, timeoutMs = 5000 } = options
  let kept: { token: string; untilMs: number } | undefined
  let asking: Promise<{ token: string } | { why: string }> | undefined

  const ask = async (): Promise<{ token: string } | { why: string }> => {
    const reply = await postJson(
      `${base}/cgi-bin/stable_token`,
      { grant_type: 'client_credential', appid, secret },
      timeoutMs,
    )
    if (reply.kind === 'unknown') return { why: reply.reason }
    const parsed = Reply.safeParse(reply.body)
    if (!parsed.success) {
      const refusal = Refusal.safeParse(reply.body)
      return { why: refusal.success ? `no access token: ${refusal.data.errcode}` : 'no access token' }
    }
    const { access_token: token, expires_in: seconds } = parsed.data
    const spare = Math.min(spareSeconds, seconds / 2)
    kept = { token, untilMs: Date.parse(clock.now()) + (seconds - spare) * 1000 }
    return { token }
  }

  return {
    async get() {
      if (kept && kept.untilMs > Date.parse(clock.now())) return { token: kept.token }
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
    forget(token) {
      if (kept?.token === token) kept = undefined
    },
  }
}
