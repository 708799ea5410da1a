import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { CompactSign, compactVerify } from 'jose'
import type { CentreCode } from '../../../core/domain/values/ids'
import type { MessageKeys } from '../../ports'

/** The key a centre signs its messages with. `privateKey` is PKCS#8 PEM, EC P-256. */
export interface CentreKey {
  centre: CentreCode
  kid: string
  privateKey: string
}

/** A key believed for another centre. SPKI PEM. */
export interface PinnedCentreKey {
  centre: string
  kid: string
  publicKey: string
}

/** What is signed here and nothing else: a message of another kind, signed with the same key, is no exchange message. */
const kind = 'gjj-exchange+jws'

/**
 * Signs in the name of our centres, and believes the keys pinned for each. A centre that is a tenant is known by the public half of its
 * own key: its messages are checked like anybody's.
 * @param others centres with a gateway of their own
 */
export function messageKeys(centres: readonly CentreKey[], others: readonly PinnedCentreKey[] = []): MessageKeys {
  const own = new Map<CentreCode, { kid: string; key: KeyObject }>()
  const pinned = new Map<string, { centre: string; key: KeyObject }>()
  for (const { centre, kid, privateKey } of centres) {
    const key = createPrivateKey(privateKey)
    own.set(centre, { kid, key })
    pinned.set(kid, { centre, key: createPublicKey(key) })
  }
  for (const { centre, kid, publicKey } of others) pinned.set(kid, { centre, key: createPublicKey(publicKey) })
  return {
    digest: content => createHash('sha256').update(content).digest('hex'),
    async sign(centre, content) {
      const known = own.get(centre)
      if (!known) throw new Error(`no key to sign with for centre ${centre}`)
      return new CompactSign(Buffer.from(JSON.stringify(content)))
        .setProtectedHeader({ alg: 'ES256', kid: known.kid, typ: kind })
        .sign(known.key)
    },
    async read(signed) {
      try {
        let from = ''
        const { payload, protectedHeader } = await compactVerify(
          signed,
          head => {
            const pin = pinned.get(head.kid ?? '')
            if (!pin) throw new Error('unknown key')
            from = pin.centre
            return pin.key
          },
          { algorithms: ['ES256'] },
        )
        if (protectedHeader.typ !== kind) return { ok: false, reason: 'another kind of message' }
        return { ok: true, from, content: JSON.parse(Buffer.from(payload).toString('utf8')) as unknown }
      } catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : 'unreadable' }
      }
    },
  }
}
