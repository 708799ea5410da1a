import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { accountHistory, type BookEntry, interestSince, monthlyShare } from '../account-history'
import { daysBetween } from '../beijing'
import { loanHistory } from '../loan-history'
import { everybody } from '../world'
import type { WorldAccount, WorldLoan } from '../world-shapes'

/** An order to close an account, as the core remembers it. Money in fen. */
export interface Order {
  id: string
  /** Anything but closing an account. */
  matter?: Matter
  account: string
  content: string
  dueMs: number
  state: 'accepted' | 'posted' | 'refused'
  refusal?: { code: string; message: string }
  result?: {
    principal: number
    interest: number
    on: string
    voucher: string
    /** Of the account or loan once it was entered: 附A.6, and fen left. */
    status?: WorldAccount['status']
    left?: number
  }
  /** The counterpart has acknowledged our notice. */
  told: boolean
}

/** What is to be entered, and for whom. `amount` in fen. */
export interface Matter {
  kind: '01' | '02' | '03' | '04'
  idNumber: string
  amount: number
  facts: Record<string, string>
}

export interface BookAccount extends WorldAccount {
  holder: string
  idNumber: string
  balance: number
  closedOn?: string
  unitMonthly: number
  personMonthly: number
  paidTo?: string
  continuousFrom?: string
}

type Row = Record<string, unknown>

/** The centre's books in one SQLite file: what was acknowledged survives `kill -9`. */
export class Book {
  private readonly db: DatabaseSyncInstance

  /** @param today the day a new book is written up to; an existing book is taken as it is. */
  constructor(
    file: string,
    readonly centre: string,
    today: string,
  ) {
    this.db = new DatabaseSync(file)
    this.db.exec(`pragma journal_mode = wal; pragma synchronous = full;
      create table if not exists account (number text primary key, holder text, id_number text, balance integer, body text);
      create table if not exists entry (account text, seq integer, body text, primary key (account, seq));
      create table if not exists loan (number text primary key, id_number text, body text);
      create table if not exists orders (id text primary key, body text);
      create table if not exists change (id_number text, field text, value text, primary key (id_number, field));
      create table if not exists unit (credit_code text primary key, number text, body text);
      create table if not exists seen (jti text primary key, at integer);`)
    const { n } = this.db.prepare('select count(*) as n from account').get() as { n: number }
    if (n === 0) this.inOne(() => this.writeWorld(today))
  }

  close(): void {
    this.db.close()
  }

  accounts(idNumber: string): BookAccount[] {
    return this.rows('select body from account where id_number = ? order by number', idNumber).map(read<BookAccount>)
  }

  account(number: string): BookAccount | undefined {
    return this.rows('select body from account where number = ?', number).map(read<BookAccount>)[0]
  }

  entries(account: string): BookEntry[] {
    return this.rows('select body from entry where account = ? order by seq', account).map(read<BookEntry>)
  }

  loans(idNumber: string): WorldLoan[] {
    return this.rows('select body from loan where id_number = ? order by number', idNumber).map(read<WorldLoan>)
  }

  order(id: string): Order | undefined {
    return this.rows('select body from orders where id = ?', id).map(read<Order>)[0]
  }

  orders(): Order[] {
    return this.rows('select body from orders').map(read<Order>)
  }

  keepOrder(order: Order): void {
    this.db
      .prepare('insert into orders values (?, ?) on conflict (id) do update set body = excluded.body')
      .run(order.id, JSON.stringify(order))
  }

  /** False when this message id was seen before. Ids are kept twice as long as a message stays fresh. */
  remember(jti: string, nowMs: number): boolean {
    this.db.prepare('delete from seen where at < ?').run(nowMs - 1_200_000)
    return this.db.prepare('insert or ignore into seen values (?, ?)').run(jti, nowMs).changes === 1
  }

  /** Closes the account of an accepted order, once: interest in, everything out, status 05, all in one commit. */
  post(id: string, on: string): Order | undefined {
    return this.inOne(() => {
      const order = this.order(id)
      if (order?.matter) return order.state === 'accepted' ? this.enter(order, order.matter, on) : order
      const account = order && this.account(order.account)
      if (!order || !account || order.state !== 'accepted') return order
      const entries = this.entries(account.number)
      const interest = interestSince(entries, on)
      const voucher = `${this.centre}${on.replaceAll('-', '')}${String(this.orders().length).padStart(6, '0')}`
      const line = (type: BookEntry['type'], title: string, amount: number, balanceAfter: number): BookEntry => ({
        on,
        type,
        title,
        amount,
        balanceAfter,
        reversed: false,
      })
      const added = [
        ...(interest > 0 ? [line('03', '销户结息', interest, account.balance + interest)] : []),
        line('05', '退休销户提取', -(account.balance + interest), 0),
      ]
      added.forEach((entry, index) => {
        this.addEntry(account.number, entries.length + index, entry)
      })
      this.keepAccount({ ...account, balance: 0, status: '05', closedOn: on, statusSince: on })
      const result = { principal: account.balance, interest, on, voucher, status: '05', left: 0 } as const
      const posted: Order = { ...order, state: 'posted', result }
      this.keepOrder(posted)
      return posted
    })
  }

  unit(creditCode: string): string | undefined {
    const [row] = this.rows('select number from unit where credit_code = ?', creditCode)
    return row && String(row.number)
  }

  changed(idNumber: string, field: string): string | undefined {
    const [row] = this.rows('select value from change where id_number = ? and field = ?', idNumber, field)
    return row && String(row.value)
  }

  loan(contract: string): WorldLoan | undefined {
    return this.rows('select body from loan')
      .map(read<WorldLoan>)
      .find(loan => loan.contract === contract)
  }

  /** Enters a matter, inside the transaction of `post`. */
  private enter(order: Order, { kind, idNumber, amount, facts }: Matter, on: string): Order {
    const serial = String(this.orders().length).padStart(6, '0')
    let voucher = `${this.centre}${on.replaceAll('-', '')}${serial}`
    let principal = 0
    let after: Pick<NonNullable<Order['result']>, 'status' | 'left'> = {}
    const account = kind === '01' ? this.account(order.account) : undefined
    if (account) {
      principal = amount
      const balanceAfter = account.balance - amount
      const line = { on, type: '05', title: '购房提取', amount: -amount, balanceAfter, reversed: false } as const
      this.addEntry(account.number, this.entries(account.number).length, line)
      this.keepAccount({ ...account, balance: balanceAfter })
      after = { status: account.status, left: balanceAfter }
    }
    if (kind === '02') {
      voucher = `${this.centre}U${serial}`
      this.db.prepare('insert into unit values (?, ?, ?)').run(facts.creditCode ?? '', voucher, JSON.stringify(facts))
    }
    if (kind === '03')
      this.db
        .prepare('insert into change values (?, ?, ?) on conflict do update set value = excluded.value')
        .run(idNumber, facts.what ?? '', facts.to ?? '')
    if (kind === '03' && facts.what === 'name')
      for (const held of this.accounts(idNumber)) this.keepAccount({ ...held, holder: facts.to ?? held.holder })
    const loan = kind === '04' ? this.loan(order.account) : undefined
    let interest = 0
    if (loan) {
      ;({ principal, interest } = payOff(loan, on))
      this.db
        .prepare('update loan set body = ? where number = ?')
        .run(JSON.stringify({ ...loan, settledOn: on }), loan.number)
      after = { left: 0 }
    }
    const entered: Order = { ...order, state: 'posted', result: { principal, interest, on, voucher, ...after } }
    this.keepOrder(entered)
    return entered
  }

  /** As when the counter freezes, seals or opens an account behind our back; false when there is none. */
  changeStatus(number: string, status: WorldAccount['status']): boolean {
    const account = this.account(number)
    if (account) this.keepAccount({ ...account, status })
    return account !== undefined
  }

  private writeWorld(today: string): void {
    for (const person of everybody) {
      for (const account of person.accounts.filter(one => one.centre === this.centre)) {
        const entries = accountHistory({
          ...account,
          today,
          ...(account.status === '01' ? {} : { stoppedOn: account.statusSince }),
        })
        entries.forEach((entry, index) => {
          this.addEntry(account.number, index, entry)
        })
        const months = entries.filter(entry => entry.type === '01').map(({ on }) => on.slice(0, 7))
        const paidTo = months.at(-1)
        this.keepAccount({
          ...account,
          holder: person.name,
          idNumber: person.idNumber,
          balance: entries.at(-1)?.balanceAfter ?? 0,
          unitMonthly: monthlyShare(account.base, account.unitRatio),
          personMonthly: monthlyShare(account.base, account.personRatio),
          ...(paidTo ? { paidTo, continuousFrom: withoutGap(months) } : {}),
        })
      }
      for (const loan of person.loans.filter(one => one.centre === this.centre))
        this.db.prepare('insert into loan values (?, ?, ?)').run(loan.number, person.idNumber, JSON.stringify(loan))
    }
  }

  private keepAccount(account: BookAccount): void {
    this.db
      .prepare(
        'insert into account values (?, ?, ?, ?, ?) on conflict (number) do update set balance = excluded.balance, body = excluded.body',
      )
      .run(account.number, account.holder, account.idNumber, account.balance, JSON.stringify(account))
  }

  private addEntry(account: string, seq: number, entry: BookEntry): void {
    this.db.prepare('insert into entry values (?, ?, ?)').run(account, seq, JSON.stringify(entry))
  }

  private rows(sql: string, ...values: string[]): Row[] {
    return this.db.prepare(sql).all(...values) as Row[]
  }

  private inOne<T>(work: () => T): T {
    this.db.exec('begin immediate')
    try {
      const result = work()
      this.db.exec('commit')
      return result
    } catch (error) {
      this.db.exec('rollback')
      throw error
    }
  }
}

/** A loan's book as of a day, counted from its plan. */
export function loanBook(loan: WorldLoan, today: string) {
  return loanHistory({ ...loan, today })
}

/** What paying the whole loan off on a day takes: what is left, and the interest since the last instalment, by days. */
export function payOff(loan: WorldLoan, on: string): { principal: number; interest: number } {
  const { balance, entries } = loanBook(loan, on)
  const since = entries.at(-1)?.on ?? loan.lentOn
  return {
    principal: balance,
    interest: Math.round((balance * (loan.rate / 100_000_000) * daysBetween(since, on)) / 360),
  }
}

function read<T>(row: Row): T {
  return JSON.parse(String(row.body)) as T
}

/** First of the months that follow one another up to the last. */
function withoutGap(months: readonly string[]): string {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  let first = months.length - 1
  while (first > 0 && count(months[first] ?? '') - count(months[first - 1] ?? '') <= 1) first -= 1
  return months[first] ?? ''
}
