import type { Proofs } from '../../../core/domain/application/application'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Identity } from '../../../core/domain/identity/identity'
import type { CheckOutcome } from '../../../core/domain/precheck/precheck'
import type { Day } from '../../../core/domain/values/day'
import type { Instant } from '../../../core/domain/values/instant'
import type { Ports } from '../../ports'

/** What is asked before anybody fills anything in, and once more before it is handed in. */
export interface Question {
  centre: Centre
  identity: Identity & { phone?: string }
  now: Instant
  today: Day
  /** What of this person is under way already: the same item, a withdrawal, a change. */
  open: boolean
  openWithdrawal: boolean
  openChange: boolean
}

/** What the centre's core says now. */
export interface Found {
  checks: CheckOutcome[]
  /** What the application is about: 个人账号 or 借款合同编号. */
  account?: { number: string; status: string; balance: number }
  /** Fen: to be paid out, or to be paid off; `on` the day it is counted to. */
  sum?: { principal: number; interest: number; total: number; on: Day }
  /** Facts proved by data. */
  proved: readonly ('retirement' | 'loan')[]
  /** Answers nobody has to type because the core knows them, given what was typed. */
  known?(answers: Readonly<Record<string, string>>): Record<string, string>
}

/** How one item is applied for online. */
export interface Form {
  /** A card is bound, because money comes. */
  paysOut: boolean
  /** @returns nothing when the core does not answer */
  find(ports: Ports, question: Question): Promise<Found | undefined>
  /** Which way it goes; a start of the item's flow. */
  path(
    centre: Centre,
    found: Found,
    given: { identity: Proofs['identity']; ownCard: boolean; answers: Readonly<Record<string, string>> },
  ): string
  /** What the person confirmed must be what the core says now: money is taken from them. */
  confirmsSum?: true
}
