import { createHash, createPrivateKey, createPublicKey, randomUUID } from 'node:crypto'
import { FlattenedSign, flattenedVerify } from 'jose'
import * as z from 'zod'

/** Whose key signs. PEM, EC P-256. */
export const OwnKey = z.object({ party: z.string(), kid: z.string(), privateKey: z.string() })
export type OwnKey = z.infer<typeof OwnKey>

/** Whose signature is believed. `publicKey` is SPKI PEM (or a certificate). */
export const PeerKey = z.object({ party: z.string(), kid: z.string(), publicKey: z.string() })
export type PeerKey = z.infer<typeof PeerKey>

/** Name of the header that carries the detached signature, `<protected>..<signature>`. */
export const signatureHeader = 'x-jws'

/** Messages older or newer than this are refused, seconds. */
export const freshSeconds = 300

function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url')
}

/**
 * Signs a body as this party (ES256, detached).
 * @param more `req` of a request (`POST /path`), or `re` and `status` of a reply
 */
export async function signBody(
  own: OwnKey,
  receiver: string,
  body: Uint8Array,
  nowMs: number,
  more: Record<string, string | number>,
): Promise<string> {
  const jws = await new FlattenedSign(body)
    .setProtectedHeader({
      alg: 'ES256',
      kid: own.kid,
      iat: Math.floor(nowMs / 1000),
      jti: randomUUID(),
      iss: own.party,
      aud: receiver,
      digest: digestOf(body),
      ...more,
    })
    .sign(createPrivateKey(own.privateKey))
  return `${jws.protected}..${jws.signature}`
}

/** Who sent a request, or why it is not believed. */
export type Sender = { party: string; jti: string } | { refused: string }

/** Checks a request's signature, receiver, path, digest and age. Whether `jti` was seen before is the caller's to ask. */
export async function senderOf(
  header: string | undefined,
  body: Uint8Array,
  expected: { receiver: string; request: string; peers: readonly PeerKey[]; nowMs: number },
): Promise<Sender> {
  const [protectedPart, middle, signature] = (header ?? '').split('.')
  if (!protectedPart || middle !== '' || !signature) return { refused: 'no signature' }
  try {
    let party = ''
    const { protectedHeader } = await flattenedVerify(
      { protected: protectedPart, payload: Buffer.from(body).toString('base64url'), signature },
      head => {
        const peer = expected.peers.find(one => one.kid === head?.kid)
        if (!peer) throw new Error('unknown key')
        party = peer.party
        return createPublicKey(peer.publicKey)
      },
      { algorithms: ['ES256'] },
    )
    const { iat, jti, iss, aud, digest, req } = protectedHeader as Record<string, unknown>
    if (iss !== party) return { refused: 'wrong sender' }
    if (aud !== expected.receiver) return { refused: 'wrong receiver' }
    if (req !== expected.request) return { refused: 'wrong request' }
    if (digest !== digestOf(body)) return { refused: 'wrong digest' }
    if (typeof jti !== 'string' || jti.length < 16) return { refused: 'no jti' }
    if (typeof iat !== 'number' || Math.abs(expected.nowMs / 1000 - iat) > freshSeconds) return { refused: 'stale' }
    return { party, jti }
  } catch (error) {
    return { refused: error instanceof Error ? error.message : 'unreadable' }
  }
}
