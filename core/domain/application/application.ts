import type { DebitDay } from '../centre/centre'
import type { Deadline } from '../deadline/deadline'
import type { ExchangeNumber } from '../exchange/exchange-number'
import type { Mode, Outcome, Place } from '../item/item'
import type { FieldFault } from '../item/read-answers'
import type { Day } from '../values/day'
import type { ApplicationId, CentreCode, DepartmentId, ItemCode, PersonId, StaffId } from '../values/ids'
import type { Instant } from '../values/instant'
import type { Effect } from './effect'
import type { ApplicationEvent } from './event'
import type { Material } from './material'

/** Encrypted fields of one record; opened only by the vault. */
export interface SealedFields {
  keyVersion: number
  key: string
  fields: Record<string, string>
}

/** Facts proved by data at submission, which decide between the instant path and two people. */
export interface Proofs {
  identity: 'face' | 'sms' | 'window'
  retirement: boolean
  card: boolean
  loan: boolean
}

/** 共同申请人: with the same material, for an own account, perhaps at yet another centre. What is personal lies sealed under `prefix`. */
export interface CoApplicant {
  exchange: ExchangeNumber
  to: CentreCode
  toName: string
  why: Place
  relation: 'spouse' | 'co-owner'
  prefix: string
  masked: { name: string; idNumber: string; card: string }
  bank?: { code: string; name: string }
  /** Answers that are this person's own; all others are the case's. */
  answers: Record<string, string>
}

/** 冲突说明: why a case that looks like another is none. */
export interface ConflictAnswer {
  /** Kind and other case: `same-house:<id>`. */
  conflict: string
  words: string
  by: StaffId
  byName: string
  at: Instant
}

/** 受理: another centre's depositor, and why it is that centre. */
export interface Intake {
  to: CentreCode
  /** As it was called when the matter began; a centre that is no tenant is known by nothing else. */
  toName?: string
  why: Place
  /** By which way of the deciding centre; fixed when the matter began. */
  exchanges: ExchangeNumber[]
  /** Beside the applicant, each with an exchange of their own. */
  others?: CoApplicant[]
  /** Guided to the own centre's online way first, and came nevertheless. */
  guided: boolean
}

/**
 * 办件. One document: what happened, what is still owed to the world, and the few derived fields queues sort and filter by.
 */
export interface Application {
  _id: ApplicationId
  number: string
  centre: CentreCode
  item: ItemCode
  flow: string
  definitionVersion: string
  mode: Mode
  path: string
  person: PersonId
  department: DepartmentId

  /** name, idNumber, phone, account, card */
  sealed: SealedFields
  masked: { name: string; idNumber: string; phone: string; account: string; card: string }
  /** Where money goes; matters without a payment have none. */
  bank?: { code: string; name: string }
  cardOwnName?: 'yes' | 'unknown'
  answers: Record<string, string>
  materials: Material[]
  checklistDone: string[]
  proofs: Proofs
  estimate?: { principal: number; interest: number; total: number; on: string }
  /** Account as it stood at submission; the second approver compares. */
  accountAtSubmission?: { status: string; balance: number }
  /** What the item gives in the end; absent: a payment, as of every application before there were others. */
  outcome?: Outcome
  /** Working days promised for checking here and for deciding, as they were when the matter began. */
  promised?: { verify: number; decide: number }
  /** 受理: whose depositor applies here, and the exchanges it became. */
  intake?: Intake
  /** 属地办理: which exchange it came in by, and from whom. */
  request?: { exchange: ExchangeNumber; from: CentreCode; fromName?: string }
  /** 属地办理: what of the request cannot be read, in words. Nobody here may mend it; it goes back. */
  unread?: readonly FieldFault[]
  /** The other centre is reached through the national platform, by the liaison's hand. */
  byHand?: true
  papers: { name: string; label: string; path: string; sha256?: string; bytes?: number }[]

  events: ApplicationEvent[]
  effects: Effect[]
  deadline: Deadline
  /** Last action keys with the hash of their bodies: same key + same body = same answer. */
  keys: { key: string; body: string }[]

  /**
   * Counts what people can see change: events, pictures, the checklist. What a person acts on is compared with this, not with
   * the document's version, which also moves when an effect is merely tried.
   */
  revision: number

  /** Derived by `evolve`. */
  state: string
  queue: string
  round: number
  /** Sorts the queue: end of the promise, far future when ended. */
  dueAt: Instant
  assignee: StaffId | ''
  assigneeName: string
  leaseUntil: Instant | ''
  idIndex: string
  /**
   * What is compared with other cases (blind): house, contract, card, account, pictures. `cardholders` says whose card a card is. Absent in
   * cases kept before they were compared, until they change.
   */
  marks?: string[]
  cardholders?: Record<string, PersonId>
  /** What was found in other cases, and how whoever handled it explained it. */
  conflictsAnswered?: ConflictAnswer[]
  nameIndex: string
  /**
   * Blind indexes of everybody who applies: identity number, name, name beside the phone's last four digits. Absent on cases of before it;
   * they get it with their next change.
   */
  personIndexes?: string[]
  submittedAt: Instant
  changedAt: Instant
  nextEffectAt: Instant
  nextClockAt: Instant
  correctionDueAt?: Instant
  /** How the day above was counted, where it is ours to count. */
  correctionFrom?: { at: Instant; days: number }
  /** Due days of promises that were broken (超期), kept when the clock rests, begins anew or ends. */
  breached?: Day[]
  /** How often the promise has called for somebody; 2 is late. */
  alarm?: number
  nextAlarmAt?: Instant
  /** By when the other centre should have acknowledged what was sent. */
  ackDueAt?: Instant
  withdrawalAsked?: boolean
  /** Money is not paid, a number not changed, before this moment: confirmed on a phone that is new or without a face. */
  holdUntil?: Instant
  /** 提前还清: how soon the loan is debited once nobody has to look any more, and at what moment that now is. */
  debit?: { when: DebitDay; at?: Instant }
}

/** Sorts after every real moment; stands for "nothing to wait for". */
export const NEVER = '9999-12-31T00:00:00.000Z' as Instant
