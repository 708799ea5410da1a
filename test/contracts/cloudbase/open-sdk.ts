import sdk from 'wx-server-sdk'

// The types published with wx-server-sdk 4.0.2 describe version 0.x (callbacks, no expr, no throwOnNotFound).

type Data = Record<string, unknown>
type Row = Data & { _id: string }

interface Operator {
  and(...others: unknown[]): Operator
  or(...others: unknown[]): Operator
}
type Operators<Names extends string> = Record<Names, (...operands: unknown[]) => Operator>

interface Query {
  where(query: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(fields: object): Query
  get(): Promise<{ data: Row[] }>
  count(): Promise<{ total: number }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface Aggregate
  extends Record<
    | 'match'
    | 'group'
    | 'sort'
    | 'project'
    | 'lookup'
    | 'unwind'
    | 'bucket'
    | 'count'
    | 'addFields'
    | 'limit'
    | 'skip'
    | 'sample'
    | 'sortByCount'
    | 'replaceRoot'
    | 'geoNear',
    (stage: unknown) => Aggregate
  > {
  end(): Promise<{ list: Data[] }>
  /** Of a pipeline inside another. */
  done(): unknown
}

interface Collection extends Query {
  doc(id: string): {
    get(): Promise<{ data: Data }>
    set(document: { data: object }): Promise<unknown>
    update(change: { data: object }): Promise<{ stats: { updated: number } }>
    remove(): Promise<unknown>
  }
  add(document: { data: object }): Promise<{ _id: string }>
  aggregate(): Aggregate
}

interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

interface Database {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  Geo: Record<'Point' | 'LineString' | 'Polygon', new (...parts: unknown[]) => object>
  serverDate(options?: { offset: number }): unknown
  RegExp(expression: { regexp: string; options?: string }): unknown
  command: Operators<
    | 'eq'
    | 'neq'
    | 'gt'
    | 'gte'
    | 'lt'
    | 'lte'
    | 'in'
    | 'nin'
    | 'and'
    | 'or'
    | 'nor'
    | 'not'
    | 'exists'
    | 'mod'
    | 'all'
    | 'size'
    | 'elemMatch'
    | 'expr'
    | 'inc'
    | 'mul'
    | 'set'
    | 'remove'
    | 'push'
    | 'pop'
    | 'shift'
    | 'unshift'
    | 'pull'
    | 'pullAll'
    | 'addToSet'
    | 'rename'
    | 'max'
    | 'min'
    | 'geoNear'
    | 'geoWithin'
  > & {
    project: Operators<'slice'>
    aggregate: Operators<'sum' | 'max' | 'divide' | 'dateToString' | 'cond' | 'gte' | 'gt' | 'eq' | 'month'> & {
      pipeline(): Aggregate
    }
  }
}

interface Link {
  fileID: string
  tempFileURL: string
  status: number
  maxAge: number
}

interface Cloud {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  database(options?: { throwOnNotFound?: boolean }): Database
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: (string | { fileID: string; maxAge: number })[] }): Promise<{ fileList: Link[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
  callFunction(call: { name: string; data?: object }): Promise<{ result: unknown }>
}

/** wx-server-sdk itself, initialised as a function does it. */
export function openSdk() {
  const cloud = sdk as unknown as Cloud
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const db = cloud.database()
  return { cloud, db, _: db.command, $: db.command.aggregate }
}
