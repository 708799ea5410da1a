import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type CipherSuite, ivBytes, tagBytes } from './cipher-suite'

type Library = typeof import('sm-crypto-v2')

let opened: Library | undefined
/** Loaded when a key of this suite is first used: a door that has none starts without it. */
function library(): Library {
  opened ??= require('sm-crypto-v2') as Library
  return opened
}

/**
 * SM4-GCM as in RFC 8998 and SM3. By a library: Node's own OpenSSL has no SM4-GCM here, and its SM2 signatures are not those
 * of GM/T 0003, so nothing of Node's is used for national algorithms.
 */
export const smSuite: CipherSuite = {
  name: 'sm',
  keyBytes: 16,
  encrypt(key, value, place) {
    const iv = randomBytes(ivBytes)
    const { body, tag } = gcm(key, iv, value, place)
    return Buffer.concat([iv, tag, body])
  },
  decrypt(key, sealed, place) {
    const [iv, tag] = [sealed.subarray(0, ivBytes), sealed.subarray(ivBytes, ivBytes + tagBytes)]
    // Counter mode: what encrypts also decrypts; the tag is that of the ciphertext, so it is made once more and compared.
    const { body } = gcm(key, iv, sealed.subarray(ivBytes + tagBytes), place)
    const again = gcm(key, iv, body, place).tag
    if (tag.length !== tagBytes || !timingSafeEqual(tag, again)) throw new Error('not what was sealed here')
    return body
  },
  derive: (key, purpose) => mac(key, purpose),
  mac: (key, text) => mac(key, text),
}

function gcm(key: Uint8Array, iv: Uint8Array, value: Uint8Array, place: Uint8Array): { body: Buffer; tag: Buffer } {
  const { output, tag } = library().sm4.encrypt(Uint8Array.from(value), Uint8Array.from(key), {
    mode: 'gcm',
    iv: Uint8Array.from(iv),
    associatedData: Uint8Array.from(place),
    outputTag: true,
    output: 'array',
  }) as { output: Uint8Array; tag: Uint8Array }
  return { body: Buffer.from(output), tag: Buffer.from(tag) }
}

function mac(key: Uint8Array, text: string): Uint8Array {
  return Buffer.from(library().sm3(Uint8Array.from(Buffer.from(text)), { key: Uint8Array.from(key) }), 'hex')
}
