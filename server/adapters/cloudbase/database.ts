import type { Collection, CollectionName, Database, FindOptions, Stored, Where } from '../../ports'
import type { CloudDatabase } from './cloud-sdk'
import { DatabaseError } from './database-error'
import { afterRow, conditionsOf, pathOf } from './query-conditions'
import { fromStored, type StoredDocument, toBody } from './stored-document'

/** How often a write without a reply is sent again; with the same write id it can only take effect once. */
const attempts = 3
/** Overtaken writes are still recognised while fewer than this many have followed. */
const rememberedWrites = 8
const mostRows = 100

/**
 * Fills the database port. One database operation a call, unless a write's reply is lost.
 * @param newWriteId 128 random bits as text, different at every call
 */
export function cloudDatabase(database: CloudDatabase, newWriteId: () => string): Database {
  return { collection: name => new CloudCollection(database, name, newWriteId) }
}

class CloudCollection<T extends Stored> implements Collection<T> {
  constructor(
    private readonly database: CloudDatabase,
    private readonly name: CollectionName,
    private readonly newWriteId: () => string,
  ) {}

  async find(id: string): Promise<(T & { version: number }) | undefined> {
    const stored = await this.read(id)
    return stored && fromStored<T>(stored)
  }

  async list(where: Where, options: FindOptions = {}): Promise<(T & { version: number })[]> {
    const { command } = this.database
    const order = options.order ?? [{ field: '_id', direction: 'asc' }]
    const conditions = conditionsOf(command, where)
    const all = options.after ? command.and([conditions, afterRow(command, order, options.after)]) : conditions
    const query = order.reduce(
      (rows, { field, direction }) => rows.orderBy(pathOf(field), direction),
      this.rows().where(all),
    )
    const limit = Math.min(options.limit ?? mostRows, mostRows)
    const { data } = await this.asked('list', () => query.limit(limit).get())
    return (data as StoredDocument[]).map(stored => fromStored<T>(stored))
  }

  async count(where: Where): Promise<number> {
    const { total } = await this.asked('count', () =>
      this.rows().where(conditionsOf(this.database.command, where)).count(),
    )
    return total
  }

  async add(document: T): Promise<'added' | 'taken'> {
    const write = this.newWriteId()
    const stored: StoredDocument = { _id: idOf(document._id), version: 1, writes: [write], body: toBody(document) }
    for (let attempt = 1; ; attempt++) {
      try {
        await this.rows().add({ data: stored })
        return 'added'
      } catch (error) {
        const found = await this.read(stored._id)
        if (found) return found.writes.includes(write) ? 'added' : 'taken'
        if (attempt === attempts) throw new DatabaseError('add', this.name, error)
      }
    }
  }

  async replace(document: T & { version: number }, where: Where = {}): Promise<number | 'conflict'> {
    const { command } = this.database
    const write = this.newWriteId()
    const next = document.version + 1
    const conditions = {
      ...conditionsOf(command, where),
      _id: command.eq(idOf(document._id)),
      version: command.eq(document.version),
    }
    const change = {
      version: next,
      writes: command.push({ each: [write], slice: -rememberedWrites }),
      body: command.set(toBody(document)),
    }
    for (let attempt = 1; ; attempt++) {
      let failure: unknown
      try {
        const { stats } = await this.rows().where(conditions).update({ data: change })
        if (stats.updated > 0) return next
      } catch (error) {
        failure = error
      }
      const found = await this.read(document._id)
      if (found?.writes.includes(write)) return next
      if (!failure || found?.version !== document.version) return 'conflict'
      if (attempt === attempts) throw new DatabaseError('replace', this.name, failure)
    }
  }

  async remove(id: string, where: Where = {}): Promise<boolean> {
    const { command } = this.database
    const conditions = { ...conditionsOf(command, where), _id: command.eq(idOf(id)) }
    let lost: unknown
    for (let attempt = 1; ; attempt++) {
      try {
        const { stats } = await this.rows().where(conditions).remove()
        if (stats.removed > 0) return true
        // Gone after a lost reply: by us, or by somebody else; a thing used once must not be given out on a guess.
        if (lost) throw new DatabaseError('remove', this.name, lost)
        return false
      } catch (error) {
        if (error instanceof DatabaseError) throw error
        lost = error
        if (attempt === attempts) throw new DatabaseError('remove', this.name, lost)
      }
    }
  }

  private rows() {
    return this.database.collection(this.name)
  }

  private async read(id: string): Promise<StoredDocument | undefined> {
    const { data } = await this.asked('find', () =>
      this.rows()
        .where({ _id: this.database.command.eq(idOf(id)) })
        .limit(1)
        .get(),
    )
    return data[0] as StoredDocument | undefined
  }

  private async asked<R>(operation: string, ask: () => Promise<R>): Promise<R> {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof RangeError) throw error
      throw new DatabaseError(operation, this.name, error)
    }
  }
}

function idOf(id: unknown): string {
  if (typeof id === 'string' && id !== '') return id
  throw new RangeError('an `_id` is a text and not empty')
}
