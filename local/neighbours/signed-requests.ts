import { createHmac, timingSafeEqual } from 'node:crypto'
import type { OffsetClock } from './offset-clock'

/** Lets in whoever has the secret, once per nonce and within five minutes. @returns why not, or nothing */
export function signedRequests(keys: { appKey: string; secret: string }, clock: OffsetClock) {
  const seen = new Set<string>()
  return (headers: Record<string, unknown>, raw: Buffer): string | undefined => {
    const [app, at, nonce, mac] = ['x-app-key', 'x-timestamp', 'x-nonce', 'x-signature'].map(name =>
      String(headers[name] ?? ''),
    )
    const expected = createHmac('sha256', keys.secret).update(`${at}\n${nonce}\n`).update(raw).digest()
    const given = Buffer.from(mac ?? '', 'hex')
    if (app !== keys.appKey || given.length !== expected.length || !timingSafeEqual(given, expected)) return 'signature'
    if (Math.abs(clock.now() / 1000 - Number(at)) > 300 || !nonce || seen.has(nonce)) return 'replay'
    seen.add(nonce)
    return undefined
  }
}
