import { randomBytes } from 'node:crypto'
import { type Document, extendedJson } from './extended-json'
import { geography } from './geography'
import { idKey } from './id-key'
import { mongoLanguage } from './mongo-language'
import type { Row, Rows, RowWrite } from './rows'
import { TcbError } from './tcb-error'
import type { Transaction, Transactions } from './transactions'

interface Search {
  query: Document
  order?: Record<string, 1 | -1>
  offset: number
  limit: number
  projection?: Document
}

interface Change {
  query: Document
  data: Document
  multi: boolean
  /** false replaces the whole document. */
  merge: boolean
  upsert: boolean
}

interface Changed {
  updated: number
  upsertId: unknown
  document: Document | undefined
}

const newId = () => randomBytes(16).toString('hex')
const copy = (document: Document) => extendedJson.load(extendedJson.store(document))

function refuse(message: string): never {
  throw new TcbError('DATABASE_REQUEST_FAILED', message)
}

/** The database actions of the platform over rows: what is found, counted, inserted, changed and removed. */
export class DocumentStore {
  constructor(
    readonly rows: Rows,
    readonly transactions: Transactions,
  ) {}

  *#matches(collection: string, query: Document, transaction?: Transaction, order?: string): IterableIterator<Row> {
    const isMatch = mongoLanguage.matcher(query)
    for (const row of this.rows.scan(collection, query, transaction?.snapshot, order)) {
      if (this.transactions.written(transaction, collection, row.key) !== undefined) continue
      if (isMatch(row.document)) yield row
    }
    for (const write of transaction?.writes.values() ?? []) {
      if (write.collection !== collection || !write.document || !isMatch(write.document)) continue
      yield { key: write.key, version: 0, document: write.document }
    }
  }

  find(collection: string, search: Search, transaction?: Transaction): Document[] {
    this.rows.need(collection)
    const { query, order, offset, limit, projection } = search
    const sqlOrder = order && !transaction ? this.rows.sqlOrder(collection, order) : undefined
    const nearest = order ? undefined : geography.nearest(query)
    const documents: Document[] = []
    for (const row of this.#matches(collection, query, transaction, sqlOrder)) {
      documents.push(row.document)
      if ((sqlOrder || !order) && !nearest && documents.length >= offset + limit) break
    }
    if (nearest) documents.sort(nearest)
    return mongoLanguage.select(documents, { projection, order: sqlOrder ? undefined : order, offset, limit })
  }

  count(collection: string, query: Document): number {
    this.rows.need(collection)
    return [...this.#matches(collection, query)].length
  }

  aggregate(collection: string, pipeline: Document[]): Document[] {
    this.rows.need(collection)
    const all = (name: string, query: Document) => {
      this.rows.need(name)
      return [...this.rows.scan(name, query)].map(row => row.document)
    }
    const first = (pipeline[0]?.$match ?? {}) as Document
    return mongoLanguage.aggregate(all(collection, first), pipeline, name => all(name, {}))
  }

  insert(collection: string, documents: Document[], transaction?: Transaction): Promise<unknown[]> {
    return this.#write(transaction, write => {
      this.rows.need(collection)
      const taken = new Set<string>()
      return documents.map(document => {
        const id = document._id ?? newId()
        const key = idKey(id)
        const written = this.transactions.written(transaction, collection, key)
        const isTaken =
          written === undefined ? this.rows.version(collection, key, transaction?.snapshot) > 0 : written !== null
        if (isTaken || taken.has(key)) {
          refuse(
            `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: _id_ dup key: { _id: "${id}" }}]}, {<nil>}]`,
          )
        }
        taken.add(key)
        write({ collection, key, document: { ...document, _id: id } })
        return id
      })
    })
  }

  modify(collection: string, change: Change, transaction?: Transaction): Promise<Changed> {
    const { query, data, multi, merge, upsert } = change
    return this.#write(transaction, write => {
      this.rows.need(collection)
      const found = [...this.#matches(collection, query, transaction)]
      const changed: Changed = { updated: 0, upsertId: null, document: undefined }
      for (const { key, document } of multi ? found : found.slice(0, 1)) {
        const after = merge ? copy(document) : { ...data, _id: document._id }
        if (merge) this.#apply(after, data)
        changed.document = after
        if (extendedJson.store(after) === extendedJson.store(document)) continue
        write({ collection, key, document: after })
        changed.updated++
      }
      if (!found.length && upsert) {
        changed.upsertId = query._id ?? newId()
        const fresh: Document = { _id: changed.upsertId, ...(merge ? {} : data) }
        if (merge) this.#apply(fresh, data)
        changed.document = fresh
        write({ collection, key: idKey(changed.upsertId), document: fresh })
      }
      return changed
    })
  }

  #apply(document: Document, modifier: Document): void {
    const id = document._id
    try {
      mongoLanguage.update(document, modifier)
    } catch (error) {
      refuse(`[FailedOperation] ${(error as Error).message}`)
    }
    if (document._id !== id) {
      refuse("[FailedOperation] Performing an update on the path '_id' would modify the immutable field '_id'")
    }
  }

  remove(collection: string, query: Document, multi: boolean, transaction?: Transaction): Promise<number> {
    return this.#write(transaction, write => {
      this.rows.need(collection)
      const found = [...this.#matches(collection, query, transaction)]
      const doomed = multi ? found : found.slice(0, 1)
      for (const { key } of doomed) write({ collection, key, document: null })
      return doomed.length
    })
  }

  /** Decides and writes in one go; an ordinary write that meets a lock decides anew when the transaction has ended. */
  async #write<T>(transaction: Transaction | undefined, decide: (write: (row: RowWrite) => void) => T): Promise<T> {
    if (transaction) return decide(row => this.transactions.write(transaction, row))
    const since = Date.now()
    for (;;) {
      const rows: RowWrite[] = []
      const result = decide(row => rows.push(row))
      if (!this.transactions.isLocked(rows)) {
        this.rows.commit(rows)
        return result
      }
      await this.transactions.released(since)
    }
  }
}
