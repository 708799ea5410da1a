import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import { CentreCode } from '../../core/domain/values/ids'
import type { VaultKey, VaultKeys } from './privacy/vault'

/** The environment a function was given cannot work. Names the variable, what is wrong with it and what to do; never a value. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
  constructor(
    readonly variable: string,
    reason: string,
    remedy: string,
  ) {
    super(`${variable}: ${reason}. ${remedy}`)
  }
}

type Source = Readonly<Record<string, string | undefined>>

const url = z.string().check(z.regex(/^https?:\/\/[^\s?#]+$/, 'must be an address without query'))
const pem = z.string().check(z.regex(/^-----BEGIN [A-Z ]+-----/, 'must be PEM text'))
const party = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/, 'must be a short lower-case name'))

/** How we speak with one party: HTTPS with our client certificate, messages signed both ways. PEM throughout, EC P-256. */
const link = {
  base: url,
  tls: z.object({ cert: pem, key: pem, ca: pem }),
  own: z.object({ party, kid: z.string(), privateKey: pem }),
  /** Two keys while the other side rolls over. `publicKey` is SPKI. */
  peer: z.object({ party, keys: z.array(z.object({ kid: z.string(), publicKey: pem })).check(z.minLength(1)) }),
}

const CentreEnvironment = z.object({
  ...link,
  /** ZJLX, by kind of document, where the core's codes are others than those of JGJ/T 320 附A.1. */
  documentCodes: z.optional(
    z.partialRecord(IdentityDocumentKind, z.string().check(z.regex(/^[0-9A-Za-z]{1,4}$/, 'must be a short code'))),
  ),
})
export type CentreEnvironment = z.infer<typeof CentreEnvironment>

/** Another centre's gateway: where, how we show ourselves there, whose signature is believed, and from where it may call. */
const GatewayEnvironment = z.object({
  lane: z.enum(['push', 'poll']),
  name: z.string().check(z.minLength(2)),
  base: url,
  tls: link.tls,
  keys: link.peer.shape.keys,
  addresses: z._default(z.array(z.string()), []),
})
export type GatewayEnvironment = z.infer<typeof GatewayEnvironment>

const BankEnvironment = z.object({
  ...link,
  /** SendNode and TxUnitNo of the settlement interface. */
  node: z.string(),
  /** By centre code: customer number and paying account. */
  payers: z.record(z.string(), z.object({ customer: z.string(), account: z.string(), name: z.string() })),
})
export type BankEnvironment = z.infer<typeof BankEnvironment>

const WechatEnvironment = z.object({
  base: z._default(url, 'https://api.weixin.qq.com'),
  appid: z.string().check(z.minLength(1)),
  secret: z.string().check(z.minLength(1)),
  /** Ids of the subscribe-message templates the person is asked to accept. */
  templates: z._default(z.array(z.string().check(z.minLength(1))), []),
  /** Which version of the mini-program a notice opens. */
  state: z._default(z.enum(['developer', 'trial', 'formal']), 'formal'),
})
const SmsEnvironment = z.object({
  base: url,
  appKey: z.string().check(z.minLength(1)),
  secret: z.string().check(z.minLength(1)),
})
/** 电子营业执照, the same shape of gateway as short messages. */
const LicenceEnvironment = SmsEnvironment
const SealEnvironment = z.union([
  z.object({ key: pem, chain: pem }),
  z.object({ p12: z.string().check(z.regex(/^[A-Za-z0-9+/=]+$/, 'must be base64')), password: z.string() }),
])
export type SealEnvironment = z.infer<typeof SealEnvironment>

/** A service of time stamps, RFC 3161 over HTTP, and its authority. */
const TimeStampEnvironment = z.object({ base: url, ca: pem })

const AuditEnvironment = z.object({ id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)), key: pem })
export type AuditEnvironment = z.infer<typeof AuditEnvironment>

/** What the doors with a database run on. Parties that are not configured are absent; using them is an error then. */
export interface Environment {
  /** File id of the storage's root, `cloud://<environment>.<bucket>`. */
  storageRoot: string
  vault: VaultKeys
  /** Public address below which `/check` answers. */
  publicBase: string
  centres: ReadonlyMap<CentreCode, CentreEnvironment>
  /** Centres that are no tenants and have a system of their own, by code. */
  gateways: ReadonlyMap<string, GatewayEnvironment>
  bank?: BankEnvironment
  wechat?: z.infer<typeof WechatEnvironment>
  sms?: z.infer<typeof SmsEnvironment>
  licence?: z.infer<typeof LicenceEnvironment>
  /** Seals the audit; only the timer's function needs it. */
  auditKey?: AuditEnvironment
  /** Our name as receiver of notices from centres and bank. */
  exchangeParty: string
}

/**
 * Reads every variable once.
 * @throws EnvironmentError naming the first variable that is missing or wrong
 */
export function readEnvironment(source: Source): Environment {
  const centres = new Map<CentreCode, CentreEnvironment>()
  for (const code of codesOf(source, 'CENTRE')) centres.set(code, required(source, `CENTRE_${code}`, CentreEnvironment))
  const gateways = new Map<string, GatewayEnvironment>()
  for (const code of codesOf(source, 'GATEWAY'))
    gateways.set(code, required(source, `GATEWAY_${code}`, GatewayEnvironment))
  return {
    storageRoot: storageRootOf(source),
    vault: {
      ...wrappingKeys(source),
      index: key('VAULT_INDEX_KEY', text(source, 'VAULT_INDEX_KEY', keyRemedy), { aes: 32, sm: 32 }),
    },
    publicBase: checked(
      'PUBLIC_BASE',
      url,
      text(source, 'PUBLIC_BASE', 'Set the https address below which /check answers.'),
    ),
    centres,
    gateways,
    bank: optional(source, 'BANK', BankEnvironment),
    wechat: optional(source, 'WECHAT', WechatEnvironment),
    sms: optional(source, 'SMS', SmsEnvironment),
    licence: optional(source, 'LICENCE', LicenceEnvironment),
    auditKey: optional(source, 'AUDIT_KEY', AuditEnvironment),
    exchangeParty: checked('EXCHANGE_PARTY', party, source.EXCHANGE_PARTY ?? 'exchange'),
  }
}

/** What the `documents` function runs on. It has no database and no vault. */
export interface DocumentsEnvironment {
  storageRoot: string
  seals: ReadonlyMap<CentreCode, SealEnvironment>
  /** Papers carry a time stamp when there is a service. */
  timeStamp?: z.infer<typeof TimeStampEnvironment>
}

/**
 * @throws EnvironmentError also when no seal is given: there is none to fall back to, so nothing is ever sealed with a key
 *   that came with the program
 */
export function readDocumentsEnvironment(source: Source): DocumentsEnvironment {
  const seals = new Map<CentreCode, SealEnvironment>()
  for (const code of codesOf(source, 'SEAL')) seals.set(code, required(source, `SEAL_${code}`, SealEnvironment))
  if (seals.size === 0)
    throw new EnvironmentError(
      'SEAL_<centre code>',
      'no seal is configured',
      'Give each centre its seal as {"key","chain"} or {"p12","password"}.',
    )
  const timeStamp = optional(source, 'TIME_STAMP', TimeStampEnvironment)
  return { storageRoot: storageRootOf(source), seals, timeStamp }
}

const keyRemedy = 'Set 32 random bytes as base64, e.g. from `openssl rand -base64 32`.'

function storageRootOf(source: Source): string {
  const root = text(
    source,
    'STORAGE_ROOT',
    'Set `cloud://<environment>.<bucket>` as shown in any file id of this environment.',
  )
  return checked(
    'STORAGE_ROOT',
    z.string().check(z.regex(/^cloud:\/\/[\w.-]+$/, 'must look like cloud://<environment>.<bucket>')),
    root,
  )
}

/** `1:<base64>,2:sm:<base64>`; the highest version seals, all open. */
function wrappingKeys(source: Source): { wrapping: Map<number, VaultKey>; current: number } {
  const wrapping = new Map<number, VaultKey>()
  for (const entry of text(source, 'VAULT_KEYS', `Set versioned keys as 1:<key>. ${keyRemedy}`).split(',')) {
    const match = /^\s*([1-9]\d{0,4}):(\S+)\s*$/.exec(entry)
    if (!match)
      throw new EnvironmentError('VAULT_KEYS', 'an entry is not <version>:<base64>', 'Separate versions by commas.')
    wrapping.set(Number(match[1]), key('VAULT_KEYS', match[2] ?? '', { aes: 32, sm: 16 }))
  }
  return { wrapping, current: Math.max(...wrapping.keys()) }
}

/** `<base64>` or `sm:<base64>`. */
function key(variable: string, given: string, length: Readonly<Record<VaultKey['suite'], number>>): VaultKey {
  const suite = given.startsWith('sm:') ? 'sm' : 'aes'
  const base64 = suite === 'sm' ? given.slice(3) : given
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== length[suite] || bytes.toString('base64').replace(/=+$/, '') !== base64.replace(/=+$/, ''))
    throw new EnvironmentError(variable, `a key is not ${length[suite]} bytes of base64`, keyRemedy)
  return { suite, key: bytes }
}

function codesOf(source: Source, prefix: 'CENTRE' | 'SEAL' | 'GATEWAY'): CentreCode[] {
  const codes = Object.keys(source).flatMap(name => new RegExp(`^${prefix}_(\\d{6})(_FILE)?$`).exec(name)?.[1] ?? [])
  return [...new Set(codes)].map(code => CentreCode.parse(code))
}

function text(source: Source, variable: string, remedy: string): string {
  const value = source[variable]
  if (value === undefined || value.trim() === '') throw new EnvironmentError(variable, 'is not set', remedy)
  return value.trim()
}

function optional<T>(source: Source, variable: string, shape: z.ZodMiniType<T>): T | undefined {
  return source[variable] || source[`${variable}_FILE`] ? required(source, variable, shape) : undefined
}

/** JSON in the variable itself, or in the file `<variable>_FILE` names: all variables of a function share 4 KB. */
function required<T>(source: Source, variable: string, shape: z.ZodMiniType<T>): T {
  const file = source[`${variable}_FILE`]
  const from = file ? `${variable}_FILE` : variable
  let value: unknown
  try {
    value = JSON.parse(file ? readFileSync(file, 'utf8') : (source[variable] ?? ''))
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not JSON' : 'names a file that cannot be read'
    throw new EnvironmentError(from, reason, 'See docs/operations for its shape.')
  }
  return checked(from, shape, value)
}

function checked<T>(variable: string, shape: z.ZodMiniType<T>, value: unknown): T {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const place = issue?.path.length ? `${issue.path.join('.')} ` : ''
  throw new EnvironmentError(
    variable,
    `${place}is wrong (${issue?.message ?? 'unreadable'})`,
    'See docs/operations for its shape.',
  )
}
