import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocumentsEnvironment, readEnvironment } from './environment'

const keyOf = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const pem = '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n'
const centre = {
  base: 'https://127.0.0.1:9443',
  own: { party: 'city', kid: 'city-1', privateKey: pem },
  tls: { cert: pem, key: pem, ca: pem },
  peer: { party: 'core-city', keys: [{ kid: 'core-1', publicKey: pem }] },
}
const complete = {
  STORAGE_ROOT: 'cloud://env.bucket-1',
  VAULT_KEYS: `1:${keyOf(1)},2:${keyOf(2)}`,
  VAULT_INDEX_KEY: keyOf(3),
  PUBLIC_BASE: 'https://gjj.example/public/check',
  CENTRE_420200: JSON.stringify(centre),
  HOME: '/root',
}

describe('the environment', () => {
  test('is read as a whole; parties that are not configured are absent', () => {
    const environment = readEnvironment(complete)
    expect(environment.vault.current).toBe(2)
    expect([...environment.vault.wrapping.keys()]).toEqual([1, 2])
    expect([...environment.centres.keys()]).toEqual(['420200'])
    expect(environment.bank).toBeUndefined()
    expect(environment.wechat).toBeUndefined()
  })

  test('long values may lie in a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'environment-'))
    try {
      const file = join(folder, 'centre.json')
      writeFileSync(file, JSON.stringify(centre))
      const { CENTRE_420200: _, ...rest } = complete
      expect(readEnvironment({ ...rest, CENTRE_420200_FILE: file }).centres.size).toBe(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test.each(['STORAGE_ROOT', 'VAULT_KEYS', 'VAULT_INDEX_KEY', 'PUBLIC_BASE'])(
    'without %s nothing starts, and it says so',
    name => {
      expect(() => readEnvironment({ ...complete, [name]: undefined })).toThrow(
        new RegExp(`^${name}: is not set\\. Set `),
      )
      expect(() => readEnvironment({ ...complete, [name]: ' ' })).toThrow(`${name}: is not set`)
    },
  )

  test('a wrong value is named by its place and never shown', () => {
    const secret = 'SECRET-VALUE'
    const wrong: [string, Record<string, string>][] = [
      ['VAULT_INDEX_KEY: a key is not 32 bytes', { VAULT_INDEX_KEY: secret }],
      ['VAULT_KEYS: an entry is not', { VAULT_KEYS: secret }],
      ['CENTRE_420200: is not JSON', { CENTRE_420200: secret }],
      [
        'CENTRE_420200: tls.key is wrong',
        { CENTRE_420200: JSON.stringify({ ...centre, tls: { ...centre.tls, key: secret } }) },
      ],
      ['CENTRE_420200_FILE: names a file that cannot be read', { CENTRE_420200_FILE: `/nowhere/${secret}` }],
    ]
    for (const [message, change] of wrong) {
      const read = () => readEnvironment({ ...complete, ...change })
      expect(read).toThrow(message)
      expect(read).not.toThrow(secret)
    }
  })

  test('documents refuses to start without a seal from the environment', () => {
    expect(() => readDocumentsEnvironment({ STORAGE_ROOT: complete.STORAGE_ROOT })).toThrow('no seal is configured')
    const environment = readDocumentsEnvironment({
      STORAGE_ROOT: complete.STORAGE_ROOT,
      SEAL_420200: JSON.stringify({ key: pem, chain: pem }),
    })
    expect([...environment.seals.keys()]).toEqual(['420200'])
  })
})
