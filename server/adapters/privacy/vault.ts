import { randomBytes } from 'node:crypto'
import type { Sealed, Vault } from '../../ports'
import { aesSuite } from './aes-suite'
import { type CipherSuite, ivBytes, type SuiteName, tagBytes } from './cipher-suite'
import { smSuite } from './sm-suite'

/** A key, and the algorithms it is for. */
export interface VaultKey {
  readonly suite: SuiteName
  readonly key: Uint8Array
}

export interface VaultKeys {
  /** Key-wrapping keys by version. New envelopes use `current`; the others open what was sealed before. */
  readonly wrapping: ReadonlyMap<number, VaultKey>
  readonly current: number
  /** For blind indexes, 32 bytes. Kept apart from the wrapping keys: whoever has it can test guesses of an ID number. */
  readonly index: VaultKey
}

const suites: Readonly<Record<SuiteName, CipherSuite>> = { aes: aesSuite, sm: smSuite }

/**
 * Envelope encryption of fields: every record has a data key of its own, wrapped by the current wrapping key, in the suite that
 * key is of. Record and field are authenticated with each value, so none can be moved to another place unnoticed.
 * @throws RangeError when a key has not the length of its suite or the current version has no key
 */
export function openVault(keys: VaultKeys): Vault {
  for (const { suite, key } of keys.wrapping.values())
    if (key.length !== suites[suite].keyBytes) throw new RangeError(`a vault key (${suite}) has a wrong length`)
  if (keys.index.key.length !== 32) throw new RangeError('the index key is 32 bytes')
  const wrapping = (version: number) => {
    const found = keys.wrapping.get(version)
    if (!found) throw new RangeError(`no wrapping key of version ${version}`)
    return { suite: suites[found.suite], key: found.key }
  }
  wrapping(keys.current)
  const index = suites[keys.index.suite]
  const indexKeys = new Map<string, Uint8Array>()
  const indexKeyOf = (field: string) => {
    const known = indexKeys.get(field)
    if (known) return known
    const key = index.derive(keys.index.key, `blind-index|${field}`)
    indexKeys.set(field, key)
    return key
  }
  const vault: Vault = {
    seal(record, fields) {
      const { suite, key } = wrapping(keys.current)
      const dataKey = randomBytes(suite.keyBytes)
      return {
        keyVersion: keys.current,
        key: text(suite.encrypt(key, dataKey, place('key', record, ''))),
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, value]) => [
            field,
            text(suite.encrypt(dataKey, Buffer.from(value, 'utf8'), place('field', record, field))),
          ]),
        ),
      }
    },
    open(record, sealed, field) {
      const value = Object.hasOwn(sealed.fields, field) ? sealed.fields[field] : undefined
      if (value === undefined) throw new RangeError(`nothing is sealed as "${field}"`)
      const { suite } = wrapping(sealed.keyVersion)
      const opened = suite.decrypt(dataKeyOf(record, sealed), bytes(value), place('field', record, field))
      return Buffer.from(opened).toString('utf8')
    },
    renew(record, sealed) {
      if (sealed.keyVersion === keys.current) return sealed
      const [before, now] = [wrapping(sealed.keyVersion), wrapping(keys.current)]
      if (before.suite !== now.suite)
        return vault.seal(
          record,
          Object.fromEntries(Object.keys(sealed.fields).map(field => [field, vault.open(record, sealed, field)])),
        )
      const key = now.suite.encrypt(now.key, dataKeyOf(record, sealed), place('key', record, ''))
      return { ...sealed, keyVersion: keys.current, key: text(key) }
    },
    sealFile(record, content) {
      const { suite: name } = keys.wrapping.get(keys.current) ?? { suite: 'aes' }
      const key = randomBytes(suites[name].keyBytes)
      return {
        // The suite stays with the file: its key may later be wrapped by one of another.
        sealed: vault.seal(record, { file: `${name}:${key.toString('hex')}` }),
        content: suites[name].encrypt(key, Buffer.from(content), place('file', record, '')),
      }
    },
    openFile(record, sealed, content) {
      const [name, key = ''] = vault.open(record, sealed, 'file').split(':')
      return suites[name === 'sm' ? 'sm' : 'aes'].decrypt(
        Buffer.from(key, 'hex'),
        Buffer.from(content),
        place('file', record, ''),
      )
    },
    blind: (field, value) =>
      text(index.mac(indexKeyOf(field), value.normalize('NFKC').trim().toUpperCase()), 'base64url'),
  }
  return vault

  function dataKeyOf(record: string, sealed: Sealed): Uint8Array {
    const { suite, key } = wrapping(sealed.keyVersion)
    return suite.decrypt(key, bytes(sealed.key), place('key', record, ''))
  }
}

/** Lengths are written too: no two places give the same bytes. */
function place(kind: 'key' | 'field' | 'file', record: string, field: string): Buffer {
  return Buffer.from(JSON.stringify([kind, record, field]))
}

function bytes(sealed: string): Buffer {
  const read = Buffer.from(sealed, 'base64')
  if (read.length < ivBytes + tagBytes) throw new RangeError('too short to have been sealed')
  return read
}

const text = (value: Uint8Array, as: 'base64' | 'base64url' = 'base64') => Buffer.from(value).toString(as)
