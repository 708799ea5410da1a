import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../../ports'
import { totpStep } from './totp'

/** N=2^15, r=8, p=1: 32 MB and about 80 ms, the OWASP floor for scrypt that fits a function of 256 MB. */
const cost = { N: 32768, r: 8, p: 1 }
const keyBytes = 32
const saltBytes = 16
/** A stored hash may ask for no more than this, or a tampered record could stop a function. */
const mostMemory = 128 * 1024 * 1024

/** Fills the secrets port: scrypt for passwords, SHA-256 for random tokens, RFC 6238 for the second factor. */
export const secrets: Secrets = {
  async hashPassword(password) {
    const salt = randomBytes(saltBytes)
    const key = await derive(password, salt, cost)
    return [
      'scrypt',
      `N=${cost.N},r=${cost.r},p=${cost.p}`,
      salt.toString('base64url'),
      key.toString('base64url'),
    ].join('$')
  },
  async checkPassword(password, hash) {
    const parsed = parse(hash)
    if (!parsed) return false
    return timingSafeEqual(await derive(password, parsed.salt, parsed.cost), parsed.key)
  },
  hashToken: token => createHash('sha256').update(token).digest('base64url'),
  checkTotp: totpStep,
}

function parse(hash: string) {
  const match = /^scrypt\$N=(\d{1,7}),r=(\d{1,2}),p=(\d)\$([\w-]{22})\$([\w-]{43})$/.exec(hash)
  if (!match) return undefined
  const [N, r, p] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (N < 2 || (N & (N - 1)) !== 0 || r < 1 || p < 1 || 128 * N * r > mostMemory) return undefined
  return {
    cost: { N, r, p },
    salt: Buffer.from(match[4] ?? '', 'base64url'),
    key: Buffer.from(match[5] ?? '', 'base64url'),
  }
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      password.normalize('NFKC'),
      salt,
      keyBytes,
      { ...options, maxmem: mostMemory + 1024 * 1024 },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })
}
