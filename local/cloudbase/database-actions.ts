import type { Clock } from './clock'
import type { DocumentStore } from './document-store'
import { type Document, extendedJson } from './extended-json'

type Parameters = Record<string, unknown>

const defaultRows = 100
const maxRows = 1000

/** The `database.*` actions of the wire. */
export function databaseActions(store: DocumentStore, clock: Clock) {
  const now = () => clock.now()
  const read = (value: unknown): Document =>
    (value ? extendedJson.parse(typeof value === 'string' ? value : JSON.stringify(value), now) : {}) as Document
  const readMaybe = (value: unknown) => (value ? read(value) : undefined)
  const transaction = (parameters: Parameters) =>
    store.transactions.find(parameters.transactionId as string | undefined)
  const name = (parameters: Parameters) => String(parameters.collectionName)

  return {
    'database.addCollection': (parameters: Parameters) => {
      store.rows.createCollection(name(parameters))
      return { data: {} }
    },
    'database.insertDocument': async (parameters: Parameters) => {
      const documents = (parameters.data as unknown[]).map(read)
      return { data: { insertedIds: await store.insert(name(parameters), documents, transaction(parameters)) } }
    },
    'database.getDocument': (parameters: Parameters) => {
      const limit = parameters.queryType === 'DOC' ? 1 : Math.min(Number(parameters.limit ?? defaultRows), maxRows)
      const offset = Number(parameters.offset ?? 0)
      const order = readMaybe(parameters.order) as Record<string, 1 | -1> | undefined
      const search = {
        query: read(parameters.query),
        order,
        offset,
        limit,
        projection: readMaybe(parameters.projection),
      }
      const list = store.find(name(parameters), search, transaction(parameters))
      return { data: { list: list.map(extendedJson.print), limit, offset } }
    },
    'database.calculateDocument': (parameters: Parameters) => ({
      data: { total: store.count(name(parameters), read(parameters.query)) },
    }),
    'database.modifyDocument': async (parameters: Parameters) => {
      const change = {
        query: read(parameters.query),
        data: read(parameters.data),
        multi: parameters.multi === true,
        merge: parameters.merge === true,
        upsert: parameters.upsert === true,
      }
      const { updated, upsertId } = await store.modify(name(parameters), change, transaction(parameters))
      return { data: { updated, upsert_id: upsertId } }
    },
    'database.modifyAndReturnDoc': async (parameters: Parameters) => {
      const change = {
        query: read(parameters.query),
        data: read(parameters.data),
        multi: false,
        merge: true,
        upsert: false,
      }
      const { updated, document } = await store.modify(name(parameters), change, transaction(parameters))
      return { data: { updated, doc: document && extendedJson.print(document) } }
    },
    'database.removeDocument': async (parameters: Parameters) => {
      const isMulti = parameters.multi === true
      const query = read(parameters.query)
      return { data: { deleted: await store.remove(name(parameters), query, isMulti, transaction(parameters)) } }
    },
    'database.aggregateDocuments': (parameters: Parameters) => {
      const stages = parameters.stages as { stageKey: string; stageValue: string }[]
      const pipeline = stages.map(stage => ({ [stage.stageKey]: extendedJson.parse(stage.stageValue, now) }))
      return { data: { list: store.aggregate(name(parameters), pipeline).map(extendedJson.print) } }
    },
    'database.startTransaction': () => ({ transactionId: store.transactions.begin().id }),
    'database.commitTransaction': (parameters: Parameters) => {
      const ending = transaction(parameters)
      if (ending) store.transactions.commit(ending)
      return {}
    },
    'database.abortTransaction': (parameters: Parameters) => {
      const ending = transaction(parameters)
      if (ending) store.transactions.end(ending)
      return {}
    },
  }
}
