import { randomBytes } from 'node:crypto'
import type { Collection, Stored } from '../../server/ports'

/** A document with every kind of content the product keeps. */
interface Case extends Stored {
  centre: string
  queue?: string | null
  dueAt: string
  amount: number
  paid?: boolean
  events: { at: string; words: string; more?: Record<string, unknown> }[]
  tags?: string[]
}

const newId = () => randomBytes(16).toString('hex')
const aCase = (change: Partial<Case> = {}): Case => ({
  _id: newId(),
  centre: '420200',
  queue: 'reviewing',
  dueAt: '2026-11-24T09:30:00.000Z',
  amount: 9_007_199_254_740_991,
  events: [{ at: '2026-11-22T00:00:00.000Z', words: '提交', more: {} }],
  ...change,
})

/** What every filling of `Database` keeps to. Each test uses documents of its own, so that a shared database will do. */
export function databaseContract(collection: () => Collection<Case>): void {
  test('a document comes back as it was kept, with version 1 and nothing of the keeping in it', async () => {
    const kept = aCase({ paid: false, queue: null, tags: [] })
    expect(await collection().add(kept)).toBe('added')
    const { version, ...found } = (await collection().find(kept._id)) ?? { version: 0 }
    delete (found as Record<string, unknown>).writeId
    expect(found).toEqual(kept)
    expect(version).toBe(1)
  })

  test('what does not exist is undefined', async () => {
    expect(await collection().find(newId())).toBeUndefined()
  })

  test('an id can be used once', async () => {
    const kept = aCase()
    expect(await collection().add(kept)).toBe('added')
    expect(await collection().add({ ...kept, amount: 1 })).toBe('taken')
    expect((await collection().find(kept._id))?.amount).toBe(kept.amount)
  })

  test('of fifty who claim one id at once, one gets it', async () => {
    const claim = aCase()
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, amount) => collection().add({ ...claim, amount })),
    )
    expect(outcomes.filter(outcome => outcome === 'added')).toHaveLength(1)
    const winner = outcomes.indexOf('added')
    expect((await collection().find(claim._id))?.amount).toBe(winner)
  })

  test('a replacement is whole: fields and nested keys that vanished are gone', async () => {
    const kept = aCase({ paid: true, tags: ['a', 'b'] })
    await collection().add(kept)
    const { paid: _, tags: __, ...rest } = kept
    expect(await collection().replace({ ...rest, version: 1, events: [{ at: 'x', words: 'y' }] })).toBe(2)
    const found = await collection().find(kept._id)
    expect(found).not.toHaveProperty('paid')
    expect(found).not.toHaveProperty('tags')
    expect(found?.events).toEqual([{ at: 'x', words: 'y' }])
  })

  test('a stale version is a conflict and changes nothing', async () => {
    const kept = aCase()
    await collection().add(kept)
    expect(await collection().replace({ ...kept, version: 1, amount: 2 })).toBe(2)
    expect(await collection().replace({ ...kept, version: 1, amount: 3 })).toBe('conflict')
    expect((await collection().find(kept._id))?.amount).toBe(2)
    expect(await collection().replace({ ...aCase(), version: 1 })).toBe('conflict')
  })

  test('a replacement may ask for more than the version', async () => {
    const kept = aCase({ queue: 'reviewing' })
    await collection().add(kept)
    expect(await collection().replace({ ...kept, version: 1, amount: 2 }, { queue: 'confirming' })).toBe('conflict')
    expect(await collection().replace({ ...kept, version: 1, amount: 2 }, { queue: 'reviewing' })).toBe(2)
  })

  test('of fifty who replace one version at once, one wins and nothing is torn', async () => {
    const kept = aCase()
    await collection().add(kept)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, amount) =>
        collection().replace({ ...kept, version: 1, amount, centre: `writer-${amount}` }),
      ),
    )
    expect(outcomes.filter(outcome => outcome === 2)).toHaveLength(1)
    const found = await collection().find(kept._id)
    expect(found?.centre).toBe(`writer-${found?.amount}`)
  })

  test('counting up from many sides at once loses nothing', async () => {
    const kept = aCase({ amount: 0 })
    await collection().add(kept)
    const addOne = async (): Promise<void> => {
      for (;;) {
        const found = await collection().find(kept._id)
        if (!found) throw new Error('the counter is gone')
        if ((await collection().replace({ ...found, amount: found.amount + 1 })) !== 'conflict') return
      }
    }
    await Promise.all(Array.from({ length: 10 }, addOne))
    const found = await collection().find(kept._id)
    expect(found?.amount).toBe(10)
    expect(found?.version).toBe(11)
  })

  test('a document is removed once, and only if it meets the condition', async () => {
    const kept = aCase({ queue: 'ended' })
    await collection().add(kept)
    expect(await collection().remove(kept._id, { queue: 'reviewing' })).toBe(false)
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => collection().remove(kept._id)))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await collection().find(kept._id)).toBeUndefined()
  })

  test.each<[string, Parameters<Collection<Case>['list']>[0], string[]]>([
    ['equality', { queue: 'confirming' }, ['b']],
    ['one of several', { queue: { in: ['confirming', 'ended'] } }, ['b', 'c']],
    ['a range', { amount: { gte: 2, lt: 4 } }, ['b', 'c']],
    ['a range of text', { dueAt: { gt: '2026-11-02', lte: '2026-11-04' } }, ['c', 'd']],
    ['not equal', { queue: { ne: 'reviewing' } }, ['b', 'c', 'd', 'e']],
    ['empty, which is also missing', { queue: null }, ['d', 'e']],
    ['true and false', { paid: true }, ['a']],
    ['an entry of a list', { tags: 'urgent' }, ['e']],
    ['one of several entries of a list', { tags: { in: ['new', 'urgent', 'old'] } }, ['e']],
  ])('finds by %s', async (_, where, expected) => {
    const centre = newId()
    const rows: (Partial<Case> & { _id: string })[] = [
      { _id: 'a', queue: 'reviewing', amount: 1, dueAt: '2026-11-01', paid: true },
      { _id: 'b', queue: 'confirming', amount: 2, dueAt: '2026-11-02', paid: false },
      { _id: 'c', queue: 'ended', amount: 3, dueAt: '2026-11-03' },
      { _id: 'd', queue: null, amount: 4, dueAt: '2026-11-04' },
      { _id: 'e', queue: undefined, amount: 5, dueAt: '2026-11-05', tags: ['old', 'urgent'] },
    ]
    for (const row of rows) await collection().add(aCase({ ...row, _id: `${centre}-${row._id}`, centre }))
    const found = await collection().list({ centre, ...where })
    expect(found.map(row => row._id.slice(-1)).sort()).toEqual(expected)
    expect(await collection().count({ centre, ...where })).toBe(expected.length)
  })

  test.each<['asc' | 'desc']>([['asc'], ['desc']])(
    'pages by key hold every row once, %s, with equal keys across pages',
    async direction => {
      const centre = newId()
      for (let row = 0; row < 23; row++)
        await collection().add(
          aCase({ _id: `${centre}-${String(row).padStart(2, '0')}`, centre, dueAt: `2026-11-${10 + (row % 4)}` }),
        )
      const order = [
        { field: 'dueAt', direction },
        { field: '_id', direction: 'asc' as const },
      ]
      const seen: { dueAt: string; _id: string }[] = []
      for (let after: [string, string] | undefined; ; ) {
        const page = await collection().list({ centre, queue: 'reviewing' }, { order, after, limit: 5 })
        expect(page.length).toBeLessThanOrEqual(5)
        seen.push(...page)
        const last = page.at(-1)
        if (!last) break
        after = [last.dueAt, last._id]
      }
      const keyOf = (row: { dueAt: string; _id: string }) => `${row.dueAt} ${row._id}`
      expect(new Set(seen.map(keyOf)).size).toBe(23)
      const sorted = [...seen].sort((a, b) => {
        if (a.dueAt !== b.dueAt) return (a.dueAt < b.dueAt ? -1 : 1) * (direction === 'asc' ? 1 : -1)
        return a._id < b._id ? -1 : 1
      })
      expect(seen.map(keyOf)).toEqual(sorted.map(keyOf))
    },
  )

  test('without an order, rows come by id, at most a hundred', async () => {
    const centre = newId()
    for (let row = 104; row >= 0; row--)
      await collection().add(aCase({ _id: `${centre}-${String(row).padStart(3, '0')}`, centre }))
    const found = await collection().list({ centre }, { limit: 500 })
    expect(found.map(row => row._id.slice(-3))).toEqual(
      Array.from({ length: 100 }, (_, row) => String(row).padStart(3, '0')),
    )
  })

  test('what is handed out and in is a copy', async () => {
    const kept = aCase()
    await collection().add(kept)
    kept.events.push({ at: 'later', words: 'changed outside' })
    const found = await collection().find(kept._id)
    found?.events.push({ at: 'later', words: 'changed outside' })
    expect((await collection().find(kept._id))?.events).toHaveLength(1)
  })

  test('names and texts with a meaning in the database are only names and texts', async () => {
    const odd = { $set: 1, 'a.b': 'c', $date: '2026-01-01', constructor: 'x', '': 'empty' }
    const kept = aCase({ centre: '{"$gt":""}', events: [{ at: '$where', words: "'; DROP TABLE", more: { odd } }] })
    await collection().add(kept)
    expect((await collection().find(kept._id))?.events).toEqual(kept.events)
    expect(await collection().list({ centre: '{"$gt":""}', queue: 'nothing' })).toEqual([])
  })
}
