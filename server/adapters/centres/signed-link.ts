import { createHash, createPrivateKey, createPublicKey, randomUUID } from 'node:crypto'
import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhen,
  noop,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { FlattenedSign } from 'jose'
import { Agent, request } from 'undici'
import type { Clock } from '../../ports'
import { type PinnedKey, signedBy } from './signed-by'

/** A reply whose signature held, or nothing that can be believed. `body` is parsed JSON, not yet checked. */
export type LinkReply = { kind: 'reply'; body: unknown } | { kind: 'unknown'; reason: string }

/** How we ask one party: HTTPS with our client certificate, signed both ways. */
export interface SignedLink {
  /**
   * @param repeat `may-repeat` for questions (asked again after a refused or broken connection, within the time limit),
   * `once` for anything that does something.
   */
  ask(path: string, body: object, repeat: 'may-repeat' | 'once'): Promise<LinkReply>
  close(): Promise<void>
}

export interface SignedLinkOptions {
  /** `https://host:port`, without a slash at the end. */
  base: string
  /** PEM. `ca` signs the other side's server certificate; `cert` and `key` are ours as client. */
  tls: { ca: string; cert: string; key: string }
  /** Whose name and key (PKCS#8 PEM, EC P-256) our messages carry. */
  own: { party: string; kid: string; privateKey: string }
  /** The other side's name and the keys pinned for it. */
  peer: { party: string; keys: readonly PinnedKey[] }
  clock: Clock
  /** For one call, all attempts included. Default 5000. */
  timeoutMs?: number
  /** For questions. Default 3. */
  attempts?: number
  /** After so many failures in a row nothing is sent for so long. Default 5 failures, 10 s. */
  rest?: { failures: number; ms: number }
}

/** Replies larger than this are not read. */
const maxReplyBytes = 2_097_152

/** The call may have failed before it reached anybody; only questions are asked again. */
class Unreached extends Error {}

/**
 * Makes a link. Every attempt is a new message (own `jti`), because the other side refuses a message it has seen.
 * @throws only when a key cannot be read.
 */
export function signedLink(options: SignedLinkOptions): SignedLink {
  const { base, own, peer, clock, timeoutMs = 5000, attempts = 3, rest = { failures: 5, ms: 10_000 } } = options
  const agent = new Agent({
    connect: { ...options.tls, timeout: timeoutMs },
    connections: 20,
    keepAliveTimeout: 20_000,
  })
  const privateKey = createPrivateKey(own.privateKey)
  const peerKeys = peer.keys.map(({ kid, publicKey }) => ({ kid, party: peer.party, key: createPublicKey(publicKey) }))

  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: rest.ms,
    breaker: new ConsecutiveBreaker(rest.failures),
  })
  const again = retry(
    handleWhen(error => error instanceof Unreached),
    { maxAttempts: attempts - 1, backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 1000 }) },
  )
  const limit = timeout(timeoutMs, TimeoutStrategy.Aggressive)
  const policies = { 'may-repeat': wrap(limit, again, breaker), once: wrap(limit, breaker, noop) }

  const attempt = async (path: string, bytes: Buffer, signal: AbortSignal): Promise<unknown> => {
    const jti = randomUUID()
    const signed = await new FlattenedSign(bytes)
      .setProtectedHeader({
        alg: 'ES256',
        kid: own.kid,
        iat: Math.floor(Date.parse(clock.now()) / 1000),
        jti,
        iss: own.party,
        aud: peer.party,
        digest: createHash('sha256').update(bytes).digest('base64url'),
        req: `POST ${path}`,
      })
      .sign(privateKey)
    const response = await request(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-jws': `${signed.protected}..${signed.signature}` },
      body: bytes,
      dispatcher: agent,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    }).catch((error: unknown) => {
      throw new Unreached(error instanceof Error ? error.message : 'no connection')
    })
    const body = await readAtMost(response.body).catch((error: unknown) => {
      throw new Unreached(error instanceof Error ? error.message : 'cut off')
    })
    if (response.statusCode >= 500 || response.statusCode === 429) throw new Unreached(`status ${response.statusCode}`)
    if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`)
    const header = response.headers['x-jws']
    const signature = await signedBy(typeof header === 'string' ? header : undefined, body, {
      keys: peerKeys,
      receiver: own.party,
      now: clock.now(),
    })
    if ('refused' in signature) throw new Error(`reply not believed: ${signature.refused}`)
    if (signature.claims.re !== jti) throw new Error('reply not believed: answers another message')
    if (signature.claims.status !== response.statusCode) throw new Error('reply not believed: other status')
    return JSON.parse(body.toString('utf8'))
  }

  return {
    async ask(path, body, repeat) {
      const bytes = Buffer.from(JSON.stringify(body))
      try {
        return { kind: 'reply', body: await policies[repeat].execute(({ signal }) => attempt(path, bytes, signal)) }
      } catch (error) {
        return { kind: 'unknown', reason: error instanceof Error ? error.message : 'failed' }
      }
    },
    close: () => agent.destroy(),
  }
}

async function readAtMost(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > maxReplyBytes) throw new Error('reply too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
