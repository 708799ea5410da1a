import type { Account, AccountEntry } from '../../../core/domain/account/account'
import type { Identity } from '../../../core/domain/identity/identity'
import type { Loan, LoanEntry } from '../../../core/domain/loan/loan'
import type { Day } from '../../../core/domain/values/day'
import { type Fen, fen } from '../../../core/domain/values/fen'
import type { Answer, CentreCore, MatterPosting, PostingState, WithdrawalPosting } from '../../ports'

/** A depositor as one centre's core knows them. */
export interface CorePerson {
  identity: Identity
  phone: string
  bornOn: Day
  accounts: Account[]
  entries: AccountEntry[]
  loans: Loan[]
  loanEntries: LoanEntry[]
  retirement: { proved: boolean; kind?: 'retired' | 'veteran-retired'; on?: Day }
  /** What closing an account would add. */
  interest: Fen
}

/**
 * A centre's core in memory. Down means every answer is unknown. Posting is accepted first and posted only when a test says
 * so (`post`), as the real ones do.
 */
export class MemoryCentreCore implements CentreCore {
  down = false
  /** Post at once instead of accepting first. */
  postsAtOnce = false
  /** A retirement is paid and the account lives on: what the core says counts, not what the item expects. */
  keepsAccounts = false
  /** As gateways that do not tell what became of the account. */
  saysNothingOfAccounts = false
  readonly people: CorePerson[] = []
  readonly orders = new Map<string, { posting: WithdrawalPosting; state: PostingState }>()
  readonly matters = new Map<string, { posting: MatterPosting; state: PostingState }>()
  /** Refusal codes by kind of matter, for tests. */
  readonly refuses: Partial<Record<MatterPosting['kind'], string>> = {}
  /** How often each question was asked. */
  readonly asked: Record<string, number> = {}

  findPerson(identity: Identity) {
    return this.ask('findPerson', identity, person => ({ phone: person.phone, bornOn: person.bornOn }))
  }
  accounts(identity: Identity) {
    return this.ask('accounts', identity, person => person.accounts)
  }
  entries(identity: Identity, account: string, year: number) {
    return this.ask('entries', identity, person =>
      person.accounts.some(held => held.number === account)
        ? person.entries.filter(entry => entry.on.startsWith(`${year}-`))
        : [],
    )
  }
  loans(identity: Identity) {
    return this.ask('loans', identity, person => person.loans)
  }
  loanEntries(identity: Identity, loan: string) {
    return this.ask('loanEntries', identity, person =>
      person.loans.some(held => held.number === loan) ? person.loanEntries : [],
    )
  }
  retirement(identity: Identity) {
    return this.ask('retirement', identity, person => person.retirement)
  }
  estimateClosing(identity: Identity, account: string, _on: Day) {
    return this.ask('estimateClosing', identity, person => this.closing(person, account))
  }

  quoteRepayment(identity: Identity, contract: string, _on: Day) {
    return this.ask('quoteRepayment', identity, person => {
      const principal = person.loans.find(loan => loan.contract === contract)?.balance ?? fen(0)
      return { principal, interest: person.interest, total: fen(principal + person.interest) }
    })
  }

  async postWithdrawal(posting: WithdrawalPosting): Promise<Answer<PostingState>> {
    if (this.down) return unavailable
    if (!this.orders.has(posting.order)) this.orders.set(posting.order, { posting, state: { state: 'accepted' } })
    if (this.postsAtOnce) this.post(posting.order, posting.at.slice(0, 10) as Day)
    return this.queryPosting(posting.order)
  }

  async postMatter(posting: MatterPosting): Promise<Answer<PostingState>> {
    if (this.down) return unavailable
    if (!this.matters.has(posting.order)) this.matters.set(posting.order, { posting, state: this.entered(posting) })
    return this.queryPosting(posting.order)
  }

  private entered(posting: MatterPosting): PostingState {
    const refusal = this.refuses[posting.kind]
    if (refusal) return { state: 'refused', code: refusal, message: refusal }
    const on = posting.at.slice(0, 10) as Day
    const person = this.people.find(each => same(each.identity, posting.identity))
    if (posting.kind === 'information-change' && person) change(person, posting.facts)
    const loan = person?.loans.find(({ contract }) => contract === posting.account)
    if (posting.kind === 'early-repayment' && person && loan) {
      const principal = loan.balance
      Object.assign(loan, { status: 'settled', balance: fen(0), settledOn: on, next: undefined })
      const { interest } = person
      const total = fen(principal + interest)
      const voucher = `V${posting.order.slice(0, 8)}`
      return { state: 'posted', principal, interest, total, on, voucher, balanceAfter: fen(0) }
    }
    const total = posting.amount ?? fen(0)
    const account = person?.accounts.find(({ number }) => number === posting.account)
    if (posting.kind === 'purchase-withdrawal' && account) account.balance = fen(account.balance - total)
    return {
      state: 'posted',
      principal: total,
      interest: fen(0),
      total,
      on,
      voucher: `V${posting.order.slice(0, 8)}`,
      ...(posting.kind === 'purchase-withdrawal' ? this.says(account) : {}),
    }
  }

  async queryPosting(order: string): Promise<Answer<PostingState>> {
    if (this.down) return unavailable
    const known = this.orders.get(order) ?? this.matters.get(order)
    return { kind: 'yes', value: known?.state ?? { state: 'absent' } }
  }

  /** The core's own batch has run: the account is closed and the sum is known. */
  post(order: string, on: Day): void {
    const entry = this.orders.get(order)
    if (entry?.state.state !== 'accepted') return
    const person = this.people.find(each => same(each.identity, entry.posting.identity))
    const account = person?.accounts.find(each => each.number === entry.posting.account)
    if (!person || !account) {
      entry.state = { state: 'refused', code: 'no-such-account', message: '没有这个账户' }
      return
    }
    const sums = this.closing(person, account.number)
    if (!this.keepsAccounts) account.status = 'closed'
    account.balance = fen(0)
    entry.state = { state: 'posted', ...sums, on, voucher: `V${order.slice(0, 8)}`, ...this.says(account) }
  }

  private says(account: Account | undefined): { closed?: boolean; balanceAfter?: Fen } {
    if (this.saysNothingOfAccounts || !account) return {}
    return { closed: account.status === 'closed', balanceAfter: account.balance }
  }

  private closing(person: CorePerson, number: string) {
    const principal = person.accounts.find(account => account.number === number)?.balance ?? fen(0)
    return { principal, interest: person.interest, total: fen(principal + person.interest) }
  }

  private async ask<T>(question: string, identity: Identity, answer: (person: CorePerson) => T): Promise<Answer<T>> {
    this.asked[question] = (this.asked[question] ?? 0) + 1
    if (this.down) return unavailable
    const person = this.people.find(each => same(each.identity, identity))
    if (!person) return { kind: 'no', code: 'no-such-person', message: '查无此人' }
    return { kind: 'yes', value: structuredClone(answer(person)) }
  }
}

const unavailable = { kind: 'unknown', reason: 'no answer within the time limit' } as const
const same = (left: Identity, right: Identity) => left.name === right.name && left.idNumber === right.idNumber

/** What was registered is now what was asked for. */
function change(person: CorePerson, { what, to = '' }: Readonly<Record<string, string>>): void {
  if (what === 'phone') person.phone = to
  if (what === 'name') person.identity = { ...person.identity, name: to }
}
