import { randomBytes } from 'node:crypto'
import { judgeTimeStamp, timeStampRequest, tokenIn } from './time-stamp-token'

/** A service of time stamps and whom it is trusted by. */
export interface TimeStampService {
  base: string
  /** Authority of the service, PEM. */
  ca: string
}

/** What a paper waits for a stamp at most; without one it is still a good paper. */
const patienceMs = 2000

/**
 * Asks the configured service (RFC 3161 over HTTP) for a stamp of a signature. A service that is late, refuses or answers wrongly
 * gives none: issuing does not depend on it.
 */
export async function timeStampOf(service: TimeStampService, signature: Uint8Array): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.timeout(patienceMs)
  // Asking twice is harmless, and a connection kept open since the last paper may have been closed meanwhile.
  return (await ask(service, signature, signal)) ?? (await ask(service, signature, signal))
}

async function ask(
  { base, ca }: TimeStampService,
  signature: Uint8Array,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const nonce = randomBytes(8)
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40 // positive, and no byte shorter
  try {
    const reply = await fetch(base, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: Buffer.from(timeStampRequest(signature, nonce)),
      signal,
    })
    if (!reply.ok) return undefined
    const token = tokenIn(new Uint8Array(await reply.arrayBuffer()), nonce)
    judgeTimeStamp(token, signature, [ca])
    return token
  } catch {
    return undefined
  }
}
