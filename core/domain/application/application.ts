import type { Deadline } from '../deadline/deadline'
import type { Mode } from '../item/item'
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
  path: 'instant' | 'reviewed'
  person: PersonId
  department: DepartmentId

  /** name, idNumber, phone, account, card */
  sealed: SealedFields
  masked: { name: string; idNumber: string; phone: string; account: string; card: string }
  bank: { code: string; name: string }
  cardOwnName: 'yes' | 'unknown'
  answers: Record<string, string>
  materials: Material[]
  checklistDone: string[]
  proofs: Proofs
  estimate: { principal: number; interest: number; total: number; on: string }
  /** Account as it stood at submission; the second approver compares. */
  accountAtSubmission: { status: string; balance: number }
  papers: { name: string; label: string; path: string }[]

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
  nameIndex: string
  submittedAt: Instant
  changedAt: Instant
  nextEffectAt: Instant
  nextClockAt: Instant
  correctionDueAt?: Instant
  withdrawalAsked?: boolean
  /** Money is not paid before this moment: a first card, confirmed on a phone that is new or without a face. */
  holdUntil?: Instant
}

/** Sorts after every real moment; stands for "nothing to wait for". */
export const NEVER = '9999-12-31T00:00:00.000Z' as Instant
