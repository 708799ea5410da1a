import { createHmac, randomUUID } from 'node:crypto'
import type { Clock } from '../../ports'
import { postJson } from './post-json'

/** A gateway that knows us by a key and a shared secret. */
export interface SignedPostOptions {
  /** Its address without a slash at the end. */
  base: string
  appKey: string
  secret: string
  clock: Clock
  timeoutMs?: number
}

/**
 * One signed request: `x-app-key`, `x-timestamp`, `x-nonce` and `x-signature` = hex HMAC-SHA-256 of
 * `timestamp \n nonce \n body`. Never repeated by itself.
 */
export function signedPost(
  { base, appKey, secret, clock, timeoutMs = 5000 }: SignedPostOptions,
  path: string,
  content: object,
) {
  const body = JSON.stringify(content)
  const at = String(Math.floor(Date.parse(clock.now()) / 1000))
  const nonce = randomUUID()
  const signature = createHmac('sha256', secret).update(`${at}\n${nonce}\n${body}`).digest('hex')
  return postJson(`${base}${path}`, body, timeoutMs, {
    'x-app-key': appKey,
    'x-timestamp': at,
    'x-nonce': nonce,
    'x-signature': signature,
  })
}
