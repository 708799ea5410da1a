import { createRequire } from 'node:module'

type Value = string | number | null

/** The part of SQLite's synchronous interface that is used here; both bindings offer it. */
export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

export interface Statement {
  all(...values: Value[]): Record<string, Value>[]
  get(...values: Value[]): Record<string, Value> | undefined
  iterate(...values: Value[]): IterableIterator<Record<string, Value>>
  run(...values: Value[]): unknown
}

type Binding = { DatabaseSync: new (file: string) => Database }

const load = createRequire(__filename)

/** SQLite is built into Node from 22.13 on; before that an equal twin comes from npm. */
function binding(): Binding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const builtIn = major > 22 || (major === 22 && minor >= 13)
  return load(builtIn ? 'node:sqlite' : '@photostructure/sqlite') as Binding
}

/** Opens `file` so that a commit is on the disk before it is acknowledged. */
export function openDatabase(file: string): Database {
  const { DatabaseSync } = binding()
  const database = new DatabaseSync(file)
  database.exec('pragma journal_mode=WAL; pragma synchronous=FULL; pragma busy_timeout=5000')
  return database
}
