import type { Database, Statement } from './open-database'

const most = 200

/**
 * Prepared statements kept for the next time, by their text. The binding gives a statement's memory back late or never, so
 * preparing one for every read makes the process grow.
 */
export class KeptStatements {
  readonly #free = new Map<string, Statement[]>()

  constructor(private readonly database: Database) {}

  /** A statement nobody else is stepping through; give it back with `keep`. */
  take(sql: string): Statement {
    const free = this.#free.get(sql)
    return free?.pop() ?? this.database.prepare(sql)
  }

  keep(sql: string, statement: Statement): void {
    const free = this.#free.get(sql) ?? []
    // Used last, so forgotten last.
    this.#free.delete(sql)
    this.#free.set(sql, [...free.slice(0, 3), statement])
    const [oldest] = this.#free.keys()
    if (this.#free.size > most && oldest !== undefined) this.#free.delete(oldest)
  }

  /** Runs `use` with the statement and keeps it afterwards, also when it throws. */
  with<T>(sql: string, use: (statement: Statement) => T): T {
    const statement = this.take(sql)
    try {
      return use(statement)
    } finally {
      this.keep(sql, statement)
    }
  }
}
