import { createHash, createHmac } from 'node:crypto'
import type { Secrets, Vault } from '../../ports'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** A vault that hides fields from a careless eye only, but is as strict about record and field as the real one. */
export const memoryVault: Vault = {
  seal: (record, fields) => ({
    keyVersion: 1,
    key: digest(record),
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        Buffer.from(JSON.stringify([record, field, value])).toString('base64'),
      ]),
    ),
  }),
  open: (record, sealed, field) => {
    const text = sealed.fields[field]
    if (text === undefined) throw new Error(`no sealed field ${field}`)
    const [ofRecord, ofField, value] = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as [
      string,
      string,
      string,
    ]
    if (ofRecord !== record || ofField !== field) throw new Error('sealed for another record or field')
    return value
  },
  sealFile: (record, content) => ({
    sealed: memoryVault.seal(record, { file: digest(record) }),
    content: Buffer.concat([Buffer.from(`${record}:`), Buffer.from(content).map(byte => byte ^ 0xff)]),
  }),
  openFile: (record, sealed, content) => {
    const bytes = Buffer.from(content)
    if (memoryVault.open(record, sealed, 'file') !== digest(record) || !bytes.subarray(0, 33).includes(record))
      throw new Error('sealed for another record')
    return bytes.subarray(record.length + 1).map(byte => byte ^ 0xff)
  },
  renew: (_, sealed) => sealed,
  blind: (field, value) => digest(`blind ${field} ${value}`).slice(0, 40),
}

/** RFC 6238 with SHA-1, six digits, 30 s steps. @param secret base32 without padding */
export function totpAt(secret: string, step: number): string {
  const bits = [...secret]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map(byte => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Fast in place of slow hashing; everything else as it should be. */
export const memorySecrets: Secrets = {
  hashPassword: async password => `memory$${digest(`password ${password}`)}`,
  checkPassword: async (password, hash) => hash === `memory$${digest(`password ${password}`)}`,
  hashToken: token => digest(`token ${token}`),
  checkTotp: (secret, code, now) => {
    const step = Math.floor(Date.parse(now) / 30_000)
    return [step, step - 1, step + 1].find(each => totpAt(secret, each) === code)
  },
}
