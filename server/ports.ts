import type { Account, AccountEntry } from '../core/domain/account/account'
import type { Identity, IdentityLevel } from '../core/domain/identity/identity'
import type { PostingKind } from '../core/domain/item/posting-kind'
import type { Loan, LoanEntry } from '../core/domain/loan/loan'
import type { Day } from '../core/domain/values/day'
import type { Fen } from '../core/domain/values/fen'
import type { CentreCode, ItemCode, PersonId } from '../core/domain/values/ids'
import type { Instant } from '../core/domain/values/instant'
import type { CollectionName } from './collections'
import type { Documents } from './documents-port'
import type { Gateways, MessageKeys, Pack } from './exchange-port'
import type { Calendars, Offers, Settings } from './settings-port'

/**
 * Everything we need from outside, as interfaces. `adapters/cloud.ts` fills every port; nothing else chooses.
 * A port never throws for what the other side may answer; it throws only for faults of our own making.
 */

// ── time and chance ──────────────────────────────────────────────────────────────────────────────

export interface Clock {
  now(): Instant
}

export interface Chance {
  /** Lower-case hexadecimal, two characters a byte. */
  hex(bytes: number): string
  /** Decimal digits, for SMS codes and case numbers. */
  digits(count: number): string
}

export type { Calendars, Offers, Settings } from './settings-port'

// ── documents in the database ────────────────────────────────────────────────────────────────────

export interface Stored {
  _id: string
}

/** Conditions of a query: a value is equality; operators otherwise; `or` for keyset pages. */
export type Condition =
  | string
  | number
  | boolean
  | null
  | { in: readonly (string | number)[] }
  | {
      gt?: string | number
      gte?: string | number
      lt?: string | number
      lte?: string | number
      ne?: string | number | null
    }

export type Where = { readonly [field: string]: Condition }

export interface FindOptions {
  /** Keyset paging: rows after this combination of the order fields. */
  after?: readonly (string | number)[]
  /** Fields and directions; must match an index declared in `server/adapters/cloudbase/indexes.json`. */
  order?: readonly { field: string; direction: 'asc' | 'desc' }[]
  /** At most 100. */
  limit?: number
}

/**
 * A collection of documents. Every document carries `version` (integer, from 1) and `writeId`; the port maintains both.
 * A write whose reply was lost is recognised as our own by its write id: after an error or `updated: 0` the document is
 * read again.
 */
export interface Collection<T extends Stored> {
  find(id: string): Promise<(T & { version: number }) | undefined>
  list(where: Where, options?: FindOptions): Promise<(T & { version: number })[]>
  count(where: Where): Promise<number>
  /** `taken` when a document with this `_id` exists already (and is not our own lost write). */
  add(document: T): Promise<'added' | 'taken'>
  /**
   * Writes the whole document if it still has `version` (and meets `where`). Returns the new version, or `conflict`.
   */
  replace(document: T & { version: number }, where?: Where): Promise<number | 'conflict'>
  /** Removes the document; false when it was not there, or does not meet `where`. */
  remove(id: string, where?: Where): Promise<boolean>
}

export interface Database {
  collection<T extends Stored>(name: CollectionName): Collection<T>
}

export { type CollectionName, collectionNames } from './collections'

// ── files ────────────────────────────────────────────────────────────────────────────────────────

export interface Files {
  /** Full file id (`cloud://…`) of a storage path of this environment. */
  idOf(path: string): string
  /** Writes a file of ours. @param path never starts with `/` */
  put(path: string, bytes: Uint8Array): Promise<void>
  /** `undefined` when there is none. */
  get(path: string): Promise<Uint8Array | undefined>
  /** What was not there is gone as well. @returns those that storage would not remove, or did not say so */
  remove(paths: readonly string[]): Promise<readonly string[]>
  /** A signed link. @param seconds at most 300. */
  link(path: string, seconds: number): Promise<string>
}

// ── the centre's core system ─────────────────────────────────────────────────────────────────────

/** What an outside party may say to a question. */
export type Answer<T> =
  | { kind: 'yes'; value: T }
  | { kind: 'no'; code: string; message: string }
  /** Did not answer in time, or what came back cannot be trusted. Nothing is known. */
  | { kind: 'unknown'; reason: string }

/** A request for closing an account for retirement, posted by the core in its own time. */
export interface WithdrawalPosting {
  /** Our id; the same id always means the same posting. */
  order: string
  account: string
  identity: Identity
  reason: 'retirement'
  at: Instant
}

/** A request for anything but closing an account; the same id always means the same posting. */
export interface MatterPosting {
  order: string
  kind: Exclude<PostingKind, 'closing'>
  identity: Identity
  /** 个人账号 or 借款合同编号; empty for a unit that has none yet. */
  account: string
  amount?: Fen
  /** The answers of the form, by field. */
  facts: Readonly<Record<string, string>>
  at: Instant
}

export type PostingState =
  | { state: 'accepted' }
  | {
      state: 'posted'
      principal: Fen
      interest: Fen
      total: Fen
      on: Day
      voucher: string
      /** What became of the account or loan, where the core says it: closed with it or not, and what is left. */
      closed?: boolean
      balanceAfter?: Fen
    }
  | { state: 'refused'; code: string; message: string }
  /** The core has never heard of this order: it may be sent (again) with the same id. */
  | { state: 'absent' }

/** A centre's core (JGJ/T 320 names at the wire, ours here). One gateway per centre. */
export interface CentreCore {
  /** Does this person exist here, with this phone on file? `no` with code `no-such-person`. */
  findPerson(identity: Identity): Promise<Answer<{ phone: string; bornOn: Day }>>
  accounts(identity: Identity): Promise<Answer<Account[]>>
  entries(identity: Identity, account: string, year: number): Promise<Answer<AccountEntry[]>>
  loans(identity: Identity): Promise<Answer<Loan[]>>
  loanEntries(identity: Identity, loan: string): Promise<Answer<LoanEntry[]>>
  /** Retirement as known by shared data: proved, not proved (no data), or the day it took effect. */
  retirement(identity: Identity): Promise<Answer<{ proved: boolean; kind?: 'retired' | 'veteran-retired'; on?: Day }>>
  /** Interest the account would get if closed on `on`; an estimate, the core's posting gives the figure. */
  estimateClosing(
    identity: Identity,
    account: string,
    on: Day,
  ): Promise<Answer<{ principal: Fen; interest: Fen; total: Fen }>>
  /** What paying off a loan on `on` takes; the core's debit gives the figure. */
  quoteRepayment(
    identity: Identity,
    contract: string,
    on: Day,
  ): Promise<Answer<{ principal: Fen; interest: Fen; total: Fen }>>
  /** Accepted now, posted later. Sending the same order again changes nothing. */
  postWithdrawal(posting: WithdrawalPosting): Promise<Answer<PostingState>>
  /** Everything else a core enters for us; accepted now, entered later, asked about with `queryPosting`. */
  postMatter(posting: MatterPosting): Promise<Answer<PostingState>>
  queryPosting(order: string): Promise<Answer<PostingState>>
}

// ── the bank ─────────────────────────────────────────────────────────────────────────────────────

export interface Payment {
  /** Our id: original date and sequence of the settlement interface are derived from it. */
  order: string
  centre: CentreCode
  payee: { name: string; idNumber: string; bank: string; card: string }
  amount: Fen
  principal: Fen
  interest: Fen
  summary: string
  at: Instant
}

export type PaymentState =
  | { state: 'accepted' }
  | { state: 'paid'; at: Instant; serial: string }
  | { state: 'refused'; code: string; message: string }
  | { state: 'absent' }

export interface Bank {
  /** Is this card a debit card of this person? */
  verifyCard(payee: Payment['payee']): Promise<Answer<{ ownName: boolean; cardKind: 'debit' | 'credit' | 'other' }>>
  pay(payment: Payment): Promise<Answer<PaymentState>>
  /** Unknown is asked about, never re-sent. */
  queryPayment(order: string): Promise<Answer<PaymentState>>
}

// ── WeChat ───────────────────────────────────────────────────────────────────────────────────────

export interface FaceChecks {
  /** `getverifyid`. @param outSeqNo 5–32 of [0-9A-Za-z_-], never used before. */
  start(request: {
    outSeqNo: string
    identity: Identity
    openid: string
  }): Promise<Answer<{ verifyId: string; expiresIn: number }>>
  /** `queryverifyinfo`: passed only if `errcode` 0 and `verify_ret` 10000. The raw code is kept for staff. */
  result(request: {
    outSeqNo: string
    verifyId: string
    identity: Identity
    openid: string
  }): Promise<Answer<{ passed: boolean; verifyRet: number }>>
}

/** One subscribe message; fields already cut to the platform's limits. */
export interface SubscribeMessage {
  openid: string
  templateId: string
  page: string
  data: Readonly<Record<string, string>>
}

export interface Notices {
  /** May this call raise `openapi` requests? Only calls from the mini-program and timers may. */
  readonly allowed: boolean
  /** Ids of the templates a person is asked to accept. */
  readonly templates: readonly string[]
  send(message: SubscribeMessage): Promise<Answer<'sent'>>
}

export interface ShortMessages {
  /** @param phone 11 digits. */
  send(phone: string, template: 'code' | 'progress', values: readonly string[]): Promise<Answer<'sent'>>
}

// ── units ────────────────────────────────────────────────────────────────────────────────────────

/** 电子营业执照, as its holder showed it. */
export interface BusinessLicence {
  /** 统一社会信用代码 */
  creditCode: string
  unitName: string
  /** Who showed it: the legal representative, or somebody they gave the licence to. */
  holder: Identity & { role: 'legal-representative' | 'authorised' }
}

export interface BusinessLicences {
  /** @param code one use, from the licence's own mini-program. `no` when used, over or unknown. */
  show(code: string): Promise<Answer<BusinessLicence>>
}

// ── pictures and papers ──────────────────────────────────────────────────────────────────────────

export type { Documents, KeptMaterial, KeptPdf, MaterialRefusal, Paper } from './documents-port'
export type { Gateway, GatewayAnswer, Gateways, MessageKeys, ReadMessage } from './exchange-port'

// ── what must not be read, and what must be remembered ───────────────────────────────────────────

/** Field encryption and blind index. */
export interface Vault {
  /** Envelope for a record's fields, bound to record and field. */
  seal(record: string, fields: Readonly<Record<string, string>>): Sealed
  open(record: string, sealed: Sealed, field: string): string
  /** The same values under the current key; the very same envelope when it is under it already. */
  renew(record: string, sealed: Sealed): Sealed
  /** A file under a key of its own, which is sealed for the record: what `renew` brings under the current key. */
  sealFile(record: string, content: Uint8Array): { sealed: Sealed; content: Uint8Array }
  /** @throws when the content is not what was sealed for this record */
  openFile(record: string, sealed: Sealed, content: Uint8Array): Uint8Array
  /** Keyed hash for exact search; equal inputs give equal outputs within a field. */
  blind(field: string, value: string): string
}
export interface Sealed {
  keyVersion: number
  key: string
  fields: Record<string, string>
}

/** Password hashing (scrypt) and one-way token hashing. */
export interface Secrets {
  hashPassword(password: string): Promise<string>
  checkPassword(password: string, hash: string): Promise<boolean>
  hashToken(token: string): string
  /** RFC 6238, 6 digits, 30 s, one step of tolerance; returns the step used so that it cannot be used twice. */
  checkTotp(secret: string, code: string, now: Instant): number | undefined
}

export interface AuditEntry {
  at: Instant
  actor: string
  action: string
  /** What was looked at or changed; never personal data. */
  subject: string
  centre?: CentreCode
  detail?: Readonly<Record<string, string | number | boolean>>
}
export interface Audit {
  record(entry: AuditEntry): Promise<void>
  /** Hash that ties an event to the one before it. @param previous `''` for the first */
  link(previous: string, event: unknown): string
  /**
   * Puts what was recorded since into a signed block. For the timer alone: nobody waits for it.
   * @param until new work is not begun after this moment
   */
  seal(now: Instant, until: Instant): Promise<{ sealed: number; block?: number }>
}

// ── all of it ────────────────────────────────────────────────────────────────────────────────────

/** Who calls: filled by the door from what the platform passes, never from the body. */
export interface Caller {
  openid?: string
  source: string
  ip?: string
}

export interface Ports {
  clock: Clock
  calendars: Calendars
  offers: Offers
  settings: Settings
  chance: Chance
  database: Database
  files: Files
  /** Throws for a centre that is not configured. */
  core(centre: CentreCode): CentreCore
  bank: Bank
  face: FaceChecks
  notices: Notices
  shortMessages: ShortMessages
  licences: BusinessLicences
  documents: Documents
  vault: Vault
  secrets: Secrets
  audit: Audit
  messageKeys: MessageKeys
  gateways: Gateways
  pack: Pack
  /** Public address of the check page, e.g. `https://…/public/check`. */
  publicBase: string
}

/** A depositor's session, already checked against token, openid and time. */
export interface PersonSession {
  id: string
  person: PersonId
  level: IdentityLevel
  expiresAt: Instant
}

/** A unit's session: it sees the unit and nothing of any person. */
export interface UnitSession {
  id: string
  unit: string
  /** The operator behind it. */
  person: PersonId
  expiresAt: Instant
}

/** Who asks: the platform's word about the caller, and the session if there is a valid one. */
export interface Asking {
  caller: Caller
  session?: PersonSession
}
export interface AskingUnit extends Asking {
  unitSession: UnitSession
}
export interface AskingPerson extends Asking {
  session: PersonSession
}
