import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealed, Vault } from '../../ports'

/** Keys of the vault; each 32 bytes. */
export interface VaultKeys {
  /** Key-wrapping keys by version. New envelopes use `current`; the others open what was sealed before. */
  readonly wrapping: ReadonlyMap<number, Uint8Array>
  readonly current: number
  /** For blind indexes. Kept apart from the wrapping keys: whoever has it can test guesses of an ID number. */
  readonly index: Uint8Array
}

const ivBytes = 12
const tagBytes = 16

/**
 * Envelope encryption of fields: every record has a data key of its own, wrapped by the current wrapping key; AES-256-GCM
 * throughout. Record and field are authenticated with each value, so none can be moved to another place unnoticed.
 * @throws RangeError when a key is not 32 bytes or the current version has no key
 */
export function openVault(keys: VaultKeys): Vault {
  for (const key of [...keys.wrapping.values(), keys.index])
    if (key.length !== 32) throw new RangeError('a vault key is 32 bytes')
  const wrappingKey = (version: number) => {
    const key = keys.wrapping.get(version)
    if (!key) throw new RangeError(`no wrapping key of version ${version}`)
    return key
  }
  wrappingKey(keys.current)
  const indexKeys = new Map<string, Uint8Array>()
  const indexKeyOf = (field: string) => {
    const known = indexKeys.get(field)
    if (known) return known
    const key = new Uint8Array(hkdfSync('sha256', keys.index, '', `blind-index|${field}`, 32))
    indexKeys.set(field, key)
    return key
  }
  return {
    seal(record, fields) {
      const dataKey = randomBytes(32)
      return {
        keyVersion: keys.current,
        key: encrypt(wrappingKey(keys.current), dataKey, bound('key', record, '')),
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, value]) => [
            field,
            encrypt(dataKey, Buffer.from(value, 'utf8'), bound('field', record, field)),
          ]),
        ),
      }
    },
    open(record, sealed, field) {
      const value = Object.hasOwn(sealed.fields, field) ? sealed.fields[field] : undefined
      if (value === undefined) throw new RangeError(`nothing is sealed as "${field}"`)
      return decrypt(dataKeyOf(record, sealed), value, bound('field', record, field)).toString('utf8')
    },
    blind: (field, value) =>
      createHmac('sha256', indexKeyOf(field)).update(value.normalize('NFKC').trim().toUpperCase()).digest('base64url'),
  }

  function dataKeyOf(record: string, sealed: Sealed): Buffer {
    return decrypt(wrappingKey(sealed.keyVersion), sealed.key, bound('key', record, ''))
  }
}

/** Lengths are written too: no two places give the same bytes. */
function bound(kind: 'key' | 'field', record: string, field: string): Buffer {
  return Buffer.from(JSON.stringify([kind, record, field]))
}

function encrypt(key: Uint8Array, value: Uint8Array, place: Buffer): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(place)
  const body = Buffer.concat([cipher.update(value), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

function decrypt(key: Uint8Array, text: string, place: Buffer): Buffer {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(place).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
}
