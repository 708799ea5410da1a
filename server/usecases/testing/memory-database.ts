import type { Collection, CollectionName, Condition, Database, FindOptions, Stored, Where } from '../../ports'

type Row = Stored & { version: number; writeId: string } & Record<string, unknown>
type Scalar = string | number | boolean | null

/** A database in memory that keeps the manners of `Collection`: copies in and out, versions, write ids, keyset pages. */
export class MemoryDatabase implements Database {
  private readonly tables = new Map<CollectionName, Map<string, Row>>()
  private writes = 0
  /** Called before every write is applied; a test may let somebody else write first, or throw for an outage. */
  beforeWrite: (collection: CollectionName, id: string) => void | Promise<void> = () => {}

  collection<T extends Stored>(name: CollectionName): Collection<T> {
    const table = this.table(name)
    const selected = (where: Where) => [...table.values()].filter(row => meets(row, where))
    const stamp = (document: Stored, version: number): Row => ({
      ...(copied(document) as Row),
      version,
      writeId: `write-${++this.writes}`,
    })
    type Full = T & { version: number }
    return {
      find: async id => copy(table.get(id)) as Full | undefined,
      list: async (where, options = {}) => page(selected(where), options).map(row => copy(row) as unknown as Full),
      count: async where => selected(where).length,
      add: async document => {
        await this.beforeWrite(name, document._id)
        if (table.has(document._id)) return 'taken'
        table.set(document._id, stamp(document, 1))
        return 'added'
      },
      replace: async (document, where = {}) => {
        await this.beforeWrite(name, document._id)
        const stored = table.get(document._id)
        if (!stored || stored.version !== document.version || !meets(stored, where)) return 'conflict'
        table.set(document._id, stamp(document, stored.version + 1))
        return stored.version + 1
      },
      remove: async (id, where = {}) => {
        await this.beforeWrite(name, id)
        const stored = table.get(id)
        return stored !== undefined && meets(stored, where) && table.delete(id)
      },
    }
  }

  /** Everything stored, as text: a test may search it for what must not be there. */
  dump(): string {
    return JSON.stringify([...this.tables].map(([name, table]) => [name, [...table.values()]]))
  }

  private table(name: CollectionName): Map<string, Row> {
    const table = this.tables.get(name) ?? new Map<string, Row>()
    this.tables.set(name, table)
    return table
  }
}

const copy = (row: Row | undefined) => (row ? copied(row) : undefined)

/** What is stored is plain data; walked like this it is copied several times faster than by `structuredClone`. */
function copied<T>(value: T): T {
  if (typeof value === 'function') throw new TypeError('a function cannot be stored')
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(copied) as T
  if (!isPlain(value)) return structuredClone(value)
  const result: Record<string, unknown> = {}
  for (const key in value) result[key] = copied(value[key])
  return result as T
}

/** A plain object of whichever realm: jest has one of its own. */
const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** A field by its dotted path; a missing one counts as null, as in the document database. */
function fieldOf(row: unknown, path: string): unknown {
  return (
    path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], row) ?? null
  )
}

function meets(row: Row, where: Where): boolean {
  return Object.entries(where).every(([field, condition]) => holds(fieldOf(row, field), condition))
}

function holds(value: unknown, condition: Condition): boolean {
  if (condition === null || typeof condition !== 'object') {
    return value === condition || (Array.isArray(value) && value.includes(condition))
  }
  if ('in' in condition) {
    const among = (one: unknown) => condition.in.includes(one as string | number)
    return Array.isArray(value) ? value.some(among) : among(value)
  }
  const { gt, gte, lt, lte, ne } = condition
  const ordered = (bound: string | number | undefined, test: (order: number) => boolean) =>
    bound === undefined || (value !== null && typeof value === typeof bound && test(compare(value as Scalar, bound)))
  return (
    (ne === undefined || value !== ne) &&
    ordered(gt, order => order > 0) &&
    ordered(gte, order => order >= 0) &&
    ordered(lt, order => order < 0) &&
    ordered(lte, order => order <= 0)
  )
}

/** Null first, then numbers, then text by code unit. */
function compare(left: Scalar, right: Scalar): number {
  if (left === right) return 0
  if (left === null || right === null) return left === null ? -1 : 1
  if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1
  return left < right ? -1 : 1
}

function page(rows: Row[], { order = [{ field: '_id', direction: 'asc' }], after, limit = 100 }: FindOptions): Row[] {
  const distance = (row: Row, to: (index: number) => Scalar): number => {
    for (const [index, { field, direction }] of order.entries()) {
      const step = compare(fieldOf(row, field) as Scalar, to(index))
      if (step !== 0) return direction === 'asc' ? step : -step
    }
    return 0
  }
  return rows
    .filter(row => !after || distance(row, index => after[index] ?? null) > 0)
    .sort((left, right) => distance(left, index => fieldOf(right, order[index]?.field ?? '_id') as Scalar))
    .slice(0, Math.min(limit, 100))
}
