import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Secrets of one stand-in world, made at its first start and kept with its data: without them its records cannot be read. */
export interface WorldKeys {
  vault: string
  index: string
  appSecret: string
  smsSecret: string
}

export function worldKeys(home: string): WorldKeys {
  const file = join(home, 'keys.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as WorldKeys
  mkdirSync(home, { recursive: true })
  const secret = () => randomBytes(32).toString('base64')
  const keys: WorldKeys = { vault: `1:${secret()}`, index: secret(), appSecret: secret(), smsSecret: secret() }
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 })
  return keys
}
