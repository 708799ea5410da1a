import { createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import { CompactSign, compactVerify } from 'jose'

const kind = 'gjj-exchange+jws'

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
export const once = (): string => randomBytes(16).toString('hex')

/** Keys sorted, no blanks: what both sides hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`)
    .join(',')}}`
}

export function sign(content: object, { kid, privateKey }: { kid: string; privateKey: string }): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'ES256', kid, typ: kind })
    .sign(createPrivateKey(privateKey))
}

/** Who said it, and what; nothing when the signature does not hold. */
export async function read(
  signed: string,
  peers: readonly { centre: string; kid: string; publicKey: string }[],
): Promise<{ from: string; content: Record<string, unknown> } | undefined> {
  try {
    let from = ''
    const { payload, protectedHeader } = await compactVerify(
      signed,
      head => {
        const peer = peers.find(({ kid }) => kid === head.kid)
        if (!peer) throw new Error('unknown key')
        from = peer.centre
        return createPublicKey(peer.publicKey)
      },
      { algorithms: ['ES256'] },
    )
    if (protectedHeader.typ !== kind) return undefined
    return { from, content: JSON.parse(Buffer.from(payload).toString('utf8')) as Record<string, unknown> }
  } catch {
    return undefined
  }
}
