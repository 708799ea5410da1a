import { createHash, type KeyObject } from 'node:crypto'
import { flattenedVerify } from 'jose'
import * as z from 'zod/mini'
import type { Instant } from '../../../core/domain/values/instant'

/** A key pinned for a party: SPKI PEM, EC P-256. */
export interface PinnedKey {
  kid: string
  publicKey: string
}

/** Messages whose `iat` is further from now than this are refused, seconds. */
export const freshSeconds = 300

const Claims = z.object({
  alg: z.literal('ES256'),
  kid: z.string(),
  iat: z.int(),
  jti: z.string().check(z.minLength(16), z.maxLength(64)),
  iss: z.string(),
  aud: z.string(),
  digest: z.string(),
  /** Of a request: `POST /path`. */
  req: z.optional(z.string()),
  /** Of a reply: the `jti` it answers. */
  re: z.optional(z.string()),
  status: z.optional(z.int()),
})
export type Claims = z.infer<typeof Claims>

/**
 * Checks a detached signature `<protected>..<signature>` over the bytes: pinned key, ES256 only, sender is the key's
 * owner, receiver is us, digest, age. Whether the message was heard before is the caller's to ask.
 */
export async function signedBy(
  header: string | undefined,
  bytes: Uint8Array,
  expected: { keys: readonly { kid: string; party: string; key: KeyObject }[]; receiver: string; now: Instant },
): Promise<{ party: string; claims: Claims } | { refused: string }> {
  const parts = (header ?? '').split('.')
  const [protectedPart, middle, signature] = parts
  if (parts.length !== 3 || !protectedPart || middle !== '' || !signature) return { refused: 'no signature' }
  try {
    const verified = await flattenedVerify(
      { protected: protectedPart, payload: Buffer.from(bytes).toString('base64url'), signature },
      head => {
        const pinned = expected.keys.find(one => one.kid === head?.kid)
        if (!pinned) throw new Error('unknown key')
        return pinned.key
      },
      { algorithms: ['ES256'] },
    )
    const parsed = Claims.safeParse(verified.protectedHeader)
    if (!parsed.success) return { refused: 'incomplete' }
    const claims = parsed.data
    const party = expected.keys.find(one => one.kid === claims.kid)?.party
    if (party === undefined || claims.iss !== party) return { refused: 'wrong sender' }
    if (claims.aud !== expected.receiver) return { refused: 'wrong receiver' }
    if (claims.digest !== createHash('sha256').update(bytes).digest('base64url')) return { refused: 'wrong digest' }
    if (Math.abs(Date.parse(expected.now) / 1000 - claims.iat) > freshSeconds) return { refused: 'stale' }
    return { party, claims }
  } catch (error) {
    return { refused: error instanceof Error ? error.message : 'unreadable' }
  }
}
