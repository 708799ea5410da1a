import { createPublicKey } from 'node:crypto'
import type { Instant } from '../../../core/domain/values/instant'
import { type PinnedKey, signedBy } from './signed-by'

/** What the exchange door learns of a notice. `nonce` must be remembered (until `forgetAfter`) and refused a second time. */
export type NoticeSender =
  | { kind: 'accepted'; party: string; nonce: string; forgetAfter: Instant }
  | { kind: 'refused'; reason: string }

/**
 * Who sent a notice; nothing else about the request is believed.
 * @param request.headers as the platform passes them; only `x-jws` is read, whatever its case
 * @param request.body the bytes as received, before any parsing
 * @param request.path the path the sender signed, e.g. `/exchange/postings`
 * @param request.receiver our name in `aud`
 * @param request.keys pinned keys with the party each belongs to
 */
export async function verifyNotice(request: {
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: string | Uint8Array
  path: string
  receiver: string
  keys: readonly (PinnedKey & { party: string })[]
  now: Instant
}): Promise<NoticeSender> {
  const name = Object.keys(request.headers).find(key => key.toLowerCase() === 'x-jws')
  const header = name === undefined ? undefined : request.headers[name]
  const bytes = typeof request.body === 'string' ? Buffer.from(request.body, 'utf8') : request.body
  const keys = request.keys.map(({ kid, party, publicKey }) => ({ kid, party, key: createPublicKey(publicKey) }))
  const signature = await signedBy(typeof header === 'string' ? header : undefined, bytes, {
    keys,
    receiver: request.receiver,
    now: request.now,
  })
  if ('refused' in signature) return { kind: 'refused', reason: signature.refused }
  const { claims, party } = signature
  if (claims.req !== `POST ${request.path}`) return { kind: 'refused', reason: 'wrong request' }
  // Twice the time a message stays fresh, so that clocks that differ cannot open a gap.
  const forgetAfter = new Date((claims.iat + 600) * 1000).toISOString() as Instant
  return { kind: 'accepted', party, nonce: `${party}:${claims.jti}`, forgetAfter }
}
