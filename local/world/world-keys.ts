import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Secrets of one stand-in world, made at its first start and kept with its data: without them its records cannot be read. */
export interface WorldKeys {
  vault: string
  index: string
  appSecret: string
  smsSecret: string
  licenceSecret: string
  /** Seals the audit; PKCS#8. */
  auditKey: string
  /** What the audit is checked with; SPKI. */
  auditPublicKey: string
}

export function worldKeys(home: string): WorldKeys {
  const file = join(home, 'keys.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<WorldKeys>) : {}
  if (known.auditKey && known.licenceSecret) return known as WorldKeys
  mkdirSync(home, { recursive: true })
  const secret = () => randomBytes(32).toString('base64')
  const audit = generateKeyPairSync('ed25519')
  const keys: WorldKeys = {
    vault: `1:${secret()}`,
    index: secret(),
    appSecret: secret(),
    smsSecret: secret(),
    licenceSecret: secret(),
    auditKey: audit.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    auditPublicKey: audit.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ...known,
  }
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 })
  return keys
}
