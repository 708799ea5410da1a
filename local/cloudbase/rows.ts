import { arrayElements, isMultikey } from './array-elements'
import { type Document, extendedJson } from './extended-json'
import { fieldType } from './field-type'
import { idKey } from './id-key'
import type { IndexDefinition } from './index-definition'
import { KeptStatements } from './kept-statements'
import { type Database, openDatabase, type Statement } from './open-database'
import { type Indexed, prefilter } from './prefilter'
import { sqlField } from './sql-field'
import { TcbError } from './tcb-error'

/** One document to write; `document` null deletes it. */
export interface RowWrite {
  collection: string
  key: string
  document: Document | null
}

export interface Row {
  key: string
  version: number
  document: Document
}

const descending = (direction: unknown) => direction === 'desc' || Number(direction) === -1
const table = (collection: string) => `"c:${collection}"`
const elements = (collection: string) => `"m:${collection}"`
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

/** How a query is answered. */
export interface Explanation {
  /** Names of the indexes that serve it; `_id_` is the one every collection has. */
  indexes: string[]
  /** Must every document be looked at? */
  isScan: boolean
  /** Is the order taken from an index, or made afterwards? */
  order: 'none' | 'index' | 'sort'
}

/**
 * The documents as rows of SQLite: one table a collection, one row a document, each carrying the number of the commit
 * that wrote it. Which kinds of value an indexed field has ever held is remembered, because an index of SQLite
 * agrees with one of MongoDB only while no arrays (and, for order, no mixed kinds) were seen. Elements of arrays in
 * indexed fields are kept in a second table, one row an element.
 */
export class Rows {
  readonly database: Database
  /** collection -> indexed field -> kinds of value seen. */
  readonly #kinds = new Map<string, Map<string, Set<string>>>()
  readonly #file: string
  readonly #statements = new WeakMap<Database, KeptStatements>()

  constructor(file: string) {
    this.#file = file
    this.database = openDatabase(file)
    this.database.exec(`
      create table if not exists collections(name text primary key) without rowid;
      create table if not exists kinds(collection text, field text, kind text, primary key(collection, field, kind)) without rowid;
      create table if not exists meta(key text primary key, value) without rowid;
      insert or ignore into meta values ('version', 0)`)
    for (const row of this.database.prepare('select name from collections').all()) this.#know(String(row.name))
    for (const row of this.database.prepare('select * from kinds').all()) {
      this.#kinds.get(String(row.collection))?.set(String(row.field), new Set())
    }
    for (const row of this.database.prepare("select * from kinds where kind <> ''").all()) {
      this.#kinds.get(String(row.collection))?.get(String(row.field))?.add(String(row.kind))
    }
    for (const collection of this.#kinds.keys()) this.#makeElements(collection)
  }

  /** The table of array elements; data of an earlier version has none yet. */
  #makeElements(collection: string): void {
    const known = this.database.prepare('select 1 from sqlite_master where name = ?').get(`m:${collection}`)
    if (known) return
    this.database.exec(`
      create table ${elements(collection)}(field text not null, value, id text not null);
      create index "mv:${collection}" on ${elements(collection)}(field, value, id);
      create index "mi:${collection}" on ${elements(collection)}(id)`)
    this.#collectElements(collection)
  }

  #collectElements(collection: string): void {
    this.database.exec(`begin immediate; delete from ${elements(collection)}`)
    for (const { key, document } of this.scan(collection, {})) this.#keepElements(collection, key, document)
    this.database.exec('commit')
  }

  #keepElements(collection: string, key: string, document: Document): void {
    for (const [field, kinds] of this.#kinds.get(collection) ?? []) {
      if (!kinds.has('array') || !isMultikey(field) || fieldType(document, field) !== 'array') continue
      for (const value of arrayElements(document, field)) {
        this.#with(`insert into ${elements(collection)} values (?, ?, ?)`, each => each.run(field, value, key))
      }
    }
  }

  #with<T>(sql: string, use: (statement: Statement) => T, database = this.database): T {
    return this.#kept(database).with(sql, use)
  }

  #kept(database: Database): KeptStatements {
    const kept = this.#statements.get(database) ?? new KeptStatements(database)
    this.#statements.set(database, kept)
    return kept
  }

  #know(collection: string): void {
    this.#kinds.set(collection, new Map([['_id', new Set<string>()]]))
  }

  collections(): string[] {
    return [...this.#kinds.keys()]
  }

  /** A second connection, so that a transaction can hold its snapshot. */
  openSnapshot(): Database {
    return openDatabase(this.#file)
  }

  createCollection(name: string): void {
    if (!/^[A-Za-z][\w-]{0,31}$/.test(name)) throw new TcbError('INVALID_PARAM', `Invalid collection name: ${name}`)
    if (this.#kinds.has(name)) throw new TcbError('DATABASE_REQUEST_FAILED', `Table exist: ${name}`)
    this.database.exec(`begin immediate;
      insert into collections values (${quote(name)});
      insert into kinds values (${quote(name)}, '_id', '');
      create table ${table(name)}(id text primary key, version integer not null, doc text not null);
      commit`)
    this.#know(name)
    this.#makeElements(name)
  }

  need(collection: string): void {
    if (this.#kinds.has(collection)) return
    throw new TcbError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `Db or Table not exist: ${collection}. Please check your request.`,
    )
  }

  /** Makes the indexes of `collection` exactly the declared ones. */
  declareIndexes(collection: string, definitions: readonly IndexDefinition[]): void {
    const wanted = new Map<string, string>()
    for (const { name, keys, unique } of definitions) {
      const columns = keys.map(key => sqlField(key.field) + (descending(key.direction) ? ' desc' : ''))
      wanted.set(`ix:${collection}:${name}`, `on ${table(collection)}(${columns.join(',')})`)
      // NULLs differ in SQLite but a missing field equals a missing field on the platform.
      const filled = keys.map(key => `ifnull(${sqlField(key.field)},char(0))`)
      if (unique) wanted.set(`ux:${collection}:${name}`, `on ${table(collection)}(${filled.join(',')})`)
    }
    const existing = this.database
      .prepare("select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null")
      .all(`c:${collection}`)
    for (const { name, sql } of existing) {
      if (!String(sql).endsWith(wanted.get(String(name)) ?? '\n')) this.database.exec(`drop index "${name}"`)
    }
    for (const [name, on] of wanted) {
      this.database.exec(`create ${name.startsWith('ux:') ? 'unique ' : ''}index if not exists "${name}" ${on}`)
    }
    const fields = new Set(definitions.flatMap(definition => definition.keys.map(key => key.field)))
    const known = this.#kinds.get(collection) ?? new Map<string, Set<string>>()
    const fresh = [...fields].filter(field => !known.has(field))
    if (!fresh.length) return
    for (const field of fresh) {
      known.set(field, new Set())
      this.database.prepare("insert or ignore into kinds values (?, ?, '')").run(collection, field)
    }
    for (const row of this.scan(collection, {})) this.#remember(collection, row.document)
    this.#collectElements(collection)
  }

  #remember(collection: string, document: Document): void {
    for (const [field, kinds] of this.#kinds.get(collection) ?? []) {
      const kind = fieldType(document, field)
      if (kind === undefined || kinds.has(kind)) continue
      kinds.add(kind)
      this.database.prepare('insert or ignore into kinds values (?, ?, ?)').run(collection, field, kind)
    }
  }

  read(collection: string, id: unknown, database = this.database): Row | undefined {
    const row = this.#with(`select * from ${table(collection)} where id = ?`, each => each.get(idKey(id)), database)
    return row && { key: String(row.id), version: Number(row.version), document: extendedJson.load(String(row.doc)) }
  }

  version(collection: string, key: string, database = this.database): number {
    const sql = `select version from ${table(collection)} where id = ?`
    return Number(this.#with(sql, each => each.get(key), database)?.version ?? 0)
  }

  latest(database = this.database): number {
    return Number(this.#with("select value from meta where key = 'version'", each => each.get(), database)?.value)
  }

  /** May SQLite put `field` in MongoDB's order? Only while all its values are of one kind that both order alike. */
  #ordersAlike(collection: string, field: string): boolean {
    const kinds = this.#kinds.get(collection)?.get(field)
    if (kinds === undefined || kinds.size > 1) return false
    // Keys of numeric ids are text.
    return field === '_id' ? !kinds.has('number') : !kinds.has('array') && !kinds.has('object')
  }

  /** The order as SQL, when SQLite would order as MongoDB does. */
  sqlOrder(collection: string, order: Record<string, 1 | -1>): string | undefined {
    const fields = Object.entries(order)
    if (!fields.length || !fields.every(([field]) => this.#ordersAlike(collection, field))) return undefined
    return fields.map(([field, direction]) => sqlField(field) + (direction < 0 ? ' desc' : '')).join(',')
  }

  #indexed(collection: string): Indexed {
    const kinds = [...(this.#kinds.get(collection) ?? [])]
    const plain = new Set(kinds.filter(([, seen]) => !seen.has('array')).map(([field]) => field))
    const multikey = new Set(kinds.map(([field]) => field).filter(field => !plain.has(field) && isMultikey(field)))
    return { plain, multikey, elements: elements(collection) }
  }

  #select(collection: string, query: Document, order?: string) {
    const condition = prefilter(query, this.#indexed(collection))
    const where = condition ? ` where ${condition.sql}` : ''
    const sql = `select * from ${table(collection)}${where}${order ? ` order by ${order}` : ''}`
    return { sql, values: condition?.values ?? [] }
  }

  /** Candidates for `query`: every match is among them. */
  *scan(collection: string, query: Document, database = this.database, order?: string): IterableIterator<Row> {
    const { sql, values } = this.#select(collection, query, order)
    const kept = this.#kept(database)
    const statement = kept.take(sql)
    try {
      for (const row of statement.iterate(...values)) {
        yield { key: String(row.id), version: Number(row.version), document: extendedJson.load(String(row.doc)) }
      }
    } finally {
      kept.keep(sql, statement)
    }
  }

  /** Which indexes a query would use. */
  explain(collection: string, query: Document, order: Record<string, 1 | -1> = {}): Explanation {
    this.need(collection)
    const sqlOrder = this.sqlOrder(collection, order)
    const { sql, values } = this.#select(collection, query, sqlOrder)
    const steps = this.database.prepare(`explain query plan ${sql}`).all(...values)
    const details = steps.map(step => String(step.detail))
    const ofCollection = details.filter(detail => detail.includes(`c:${collection} `))
    const indexes = details.flatMap(detail => {
      const name = /USING (?:COVERING )?INDEX (\S+)/.exec(detail)?.[1]
      if (name?.startsWith('sqlite_autoindex')) return ['_id_']
      return name === undefined ? [] : [name.startsWith('mv:') ? 'multikey' : (name.split(':')[2] ?? name)]
    })
    const isOrdered = Object.keys(order).length > 0
    const isSorted = !sqlOrder || details.some(detail => detail.includes('TEMP B-TREE'))
    return {
      indexes: [...new Set(indexes)],
      isScan: ofCollection.length === 0 || ofCollection.some(detail => !detail.includes('SEARCH')),
      order: !isOrdered ? 'none' : isSorted ? 'sort' : 'index',
    }
  }

  /** Writes all or nothing; returns when it is on the disk. */
  commit(writes: readonly RowWrite[]): void {
    if (!writes.length) return
    // Outside the transaction: remembering too much is harmless, forgetting after a rollback is not.
    for (const { collection, document } of writes) if (document) this.#remember(collection, document)
    this.database.exec('begin immediate')
    try {
      const version = this.latest() + 1
      this.#with("update meta set value = ? where key = 'version'", each => each.run(version))
      for (const { collection, key, document } of writes) {
        this.#with(`delete from ${elements(collection)} where id = ?`, each => each.run(key))
        if (document) {
          this.#keepElements(collection, key, document)
          const insert = `insert into ${table(collection)} values (?, ?, ?) on conflict(id) do update set version = excluded.version, doc = excluded.doc`
          this.#with(insert, each => each.run(key, version, extendedJson.store(document)))
        } else {
          this.#with(`delete from ${table(collection)} where id = ?`, each => each.run(key))
        }
      }
      this.database.exec('commit')
    } catch (error) {
      this.database.exec('rollback')
      throw this.#asDuplicate(error)
    }
  }

  #asDuplicate(error: unknown): unknown {
    const index = /UNIQUE constraint failed: index 'ux:([^:]+):([^']+)'/.exec(String(error))
    if (!index) return error
    const [, collection, name] = index
    return new TcbError(
      'DATABASE_REQUEST_FAILED',
      `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${name} dup key}]}, {<nil>}]`,
    )
  }

  /** Small values that survive a restart: the signing secret, the wound clock. */
  keep(key: string, value: string | number): void {
    this.database.prepare('insert or replace into meta values (?, ?)').run(key, value)
  }

  kept(key: string): string | number | undefined {
    return this.database.prepare('select value from meta where key = ?').get(key)?.value ?? undefined
  }

  close(): void {
    this.database.close()
  }
}
