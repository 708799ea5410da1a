import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { type CipherSuite, ivBytes, tagBytes } from './cipher-suite'

export const aesSuite: CipherSuite = {
  name: 'aes',
  keyBytes: 32,
  encrypt(key, value, place) {
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(place)
    const body = Buffer.concat([cipher.update(value), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), body])
  },
  decrypt(key, sealed, place) {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes })
    decipher.setAAD(place).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
  },
  derive: (key, purpose) => new Uint8Array(hkdfSync('sha256', key, '', purpose, 32)),
  mac: (key, text) => createHmac('sha256', key).update(text).digest(),
}
