import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'

/** One instruction to pay, known by its date and sequence. Amounts in fen. */
export interface Instruction {
  /** SendDate + SendSeqNo */
  key: string
  reference: string
  content: string
  card: string
  name: string
  amount: number
  state: 'processing' | 'paid' | 'refused'
  code?: string
  message?: string
  serial?: string
  paidMs?: number
  dueMs?: number
  payer: string
  told: boolean
}

/** The bank's journal in one SQLite file; a payment is written once, with its instruction, in one commit. */
export class Ledger {
  private readonly db: DatabaseSyncInstance

  constructor(file: string) {
    this.db = new DatabaseSync(file)
    this.db.exec(`pragma journal_mode = wal; pragma synchronous = full;
      create table if not exists instruction (key text primary key, body text);
      create table if not exists payment (serial text primary key, key text unique, card text, amount integer, at integer);
      create table if not exists seen (jti text primary key, at integer);`)
  }

  close(): void {
    this.db.close()
  }

  find(key: string): Instruction | undefined {
    const row = this.db.prepare('select body from instruction where key = ?').get(key) as { body: string } | undefined
    return row && (JSON.parse(row.body) as Instruction)
  }

  instructions(): Instruction[] {
    return (this.db.prepare('select body from instruction').all() as { body: string }[]).map(row =>
      JSON.parse(row.body),
    )
  }

  /** Every sum that left the bank. */
  payments(): { serial: string; key: string; card: string; amount: number; at: number }[] {
    return this.db.prepare('select serial, key, card, amount, at from payment order by at, serial').all() as never
  }

  keep(instruction: Instruction): void {
    this.db
      .prepare('insert into instruction values (?, ?) on conflict (key) do update set body = excluded.body')
      .run(instruction.key, JSON.stringify(instruction))
  }

  /** Pays once: the unique key refuses a second payment whatever happens around it. */
  pay(instruction: Instruction, nowMs: number): Instruction {
    const serial = `HX${String(nowMs)}${String(this.payments().length + 1).padStart(6, '0')}`
    const { dueMs: _, ...rest } = instruction
    const paid: Instruction = { ...rest, state: 'paid', serial, paidMs: nowMs }
    this.db.exec('begin immediate')
    try {
      this.db.prepare('insert into payment values (?, ?, ?, ?, ?)').run(serial, paid.key, paid.card, paid.amount, nowMs)
      this.keep(paid)
      this.db.exec('commit')
    } catch (error) {
      this.db.exec('rollback')
      throw error
    }
    return paid
  }

  /** False when this message id was seen before. */
  remember(jti: string, nowMs: number): boolean {
    this.db.prepare('delete from seen where at < ?').run(nowMs - 1_200_000)
    return this.db.prepare('insert or ignore into seen values (?, ?)').run(jti, nowMs).changes === 1
  }
}
