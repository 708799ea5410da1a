import { randomUUID } from 'node:crypto'
import type { Document } from './extended-json'
import type { Database } from './open-database'
import type { Rows, RowWrite } from './rows'
import { TcbError } from './tcb-error'

/** A transaction under way: its snapshot and what it will write. */
export interface Transaction {
  id: string
  snapshot: Database
  /** collection and key -> the write. */
  writes: Map<string, RowWrite>
  timer: NodeJS.Timeout
}

interface Patience {
  /** A transaction is over after it. */
  lifetimeMs: number
  /** How long an ordinary write waits for a lock. */
  lockMs: number
}
const conflict =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'
const gone =
  '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.'

const lockName = (collection: string, key: string) => `${collection}\0${key}`

/**
 * Snapshot isolation as WeChat documents it (database/transaction): the first writer of a document locks it, a rival
 * transaction fails at once and is over, an ordinary write waits; nothing lives longer than 30 seconds.
 */
export class Transactions {
  readonly #rows: Rows
  readonly #open = new Map<string, Transaction>()
  readonly #locks = new Map<string, string>()
  #waiting: (() => void)[] = []

  readonly #patience: Patience

  constructor(rows: Rows, patience: Patience = { lifetimeMs: 30_000, lockMs: 10_000 }) {
    this.#rows = rows
    this.#patience = patience
  }

  begin(): Transaction {
    const snapshot = this.#rows.openSnapshot()
    snapshot.exec('begin')
    // SQLite takes the snapshot at the first read.
    this.#rows.latest(snapshot)
    const id = randomUUID()
    const timer = setTimeout(() => this.end(transaction), this.#patience.lifetimeMs)
    timer.unref()
    const transaction: Transaction = { id, snapshot, writes: new Map(), timer }
    this.#open.set(id, transaction)
    return transaction
  }

  count(): number {
    return this.#open.size
  }

  find(id: string | undefined): Transaction | undefined {
    if (!id) return undefined
    const transaction = this.#open.get(id)
    if (!transaction) throw new TcbError('DATABASE_TRANSACTION_FAIL', gone)
    return transaction
  }

  write(transaction: Transaction, write: RowWrite): void {
    const { collection, key } = write
    const name = lockName(collection, key)
    const owner = this.#locks.get(name)
    const isStale = this.#rows.version(collection, key) !== this.#rows.version(collection, key, transaction.snapshot)
    if ((owner && owner !== transaction.id) || isStale) {
      this.end(transaction)
      throw new TcbError('DATABASE_TRANSACTION_CONFLICT', conflict)
    }
    this.#locks.set(name, transaction.id)
    transaction.writes.set(name, write)
  }

  /** What the transaction itself wrote to a document: the document, null when it deleted it, undefined when nothing. */
  written(transaction: Transaction | undefined, collection: string, key: string): Document | null | undefined {
    return transaction?.writes.get(lockName(collection, key))?.document
  }

  isLocked(writes: readonly RowWrite[]): boolean {
    return writes.some(write => this.#locks.has(lockName(write.collection, write.key)))
  }

  commit(transaction: Transaction): void {
    try {
      this.#rows.commit([...transaction.writes.values()])
    } finally {
      this.end(transaction)
    }
  }

  end(transaction: Transaction): void {
    if (!this.#open.delete(transaction.id)) return
    clearTimeout(transaction.timer)
    for (const name of transaction.writes.keys()) this.#locks.delete(name)
    transaction.snapshot.exec('rollback')
    transaction.snapshot.close()
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }

  /** Resolves when some transaction has ended. */
  async released(since: number): Promise<void> {
    const patienceMs = since + this.#patience.lockMs - Date.now()
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new TcbError('DATABASE_REQUEST_FAILED', '[ResourceUnavailable] the document stayed locked for too long'))
      }, patienceMs)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  close(): void {
    for (const transaction of this.#open.values()) this.end(transaction)
  }
}
