import { onlyHere } from './only-here'
import { openSdk } from './open-sdk'
import { openStandIn, type StandIn } from './open-stand-in'

const { db, _ } = openSdk()
let standIn: StandIn

const queue = {
  name: 'queue',
  keys: [
    { field: 'centre', direction: 'asc' as const },
    { field: 'queue', direction: 'asc' as const },
    { field: 'dueAt', direction: 'asc' as const },
    { field: '_id', direction: 'asc' as const },
  ],
}

beforeAll(async () => {
  standIn = await openStandIn({
    settings: { indexes: { work: [queue], odd: [{ name: 'v', keys: [{ field: 'v', direction: 'asc' }] }] } },
  })
  const rows = Array.from({ length: 300 }, (_each, i) => ({
    _id: `w${String(i).padStart(3, '0')}`,
    centre: i % 3 ? 'east' : 'west',
    queue: i % 2 ? 'review' : 'confirm',
    // Several share a due time, so that the id has to decide.
    dueAt: new Date(Date.UTC(2026, 8, 1 + (i % 7))),
  }))
  await db.collection('work').add({ data: rows })
}, 30_000)
afterAll(() => standIn.close())

test('pages by key give every document once and in order', async () => {
  const work = db.collection('work')
  const seen: string[] = []
  let after: { dueAt: Date; _id: string } | undefined
  for (let page = 0; page < 20; page++) {
    const base = { centre: 'east', queue: 'review' }
    const next = after && _.or([{ dueAt: _.gt(after.dueAt) }, { dueAt: after.dueAt, _id: _.gt(after._id) }])
    const query = next ? _.and([base, next]) : base
    const { data } = await work.where(query).orderBy('dueAt', 'asc').orderBy('_id', 'asc').limit(17).get()
    if (!data.length) break
    seen.push(...data.map(row => `${new Date(row.dueAt as Date).toISOString()} ${row._id}`))
    const last = data[data.length - 1] as unknown as { dueAt: Date; _id: string }
    after = { dueAt: new Date(last.dueAt), _id: last._id }
  }
  const { total } = await work.where({ centre: 'east', queue: 'review' }).count()
  expect(seen).toHaveLength(total)
  expect(seen).toEqual([...new Set(seen)].sort())
})

test('descending pages run the other way', async () => {
  const work = db.collection('work')
  const { data } = await work.where({ centre: 'west' }).orderBy('dueAt', 'desc').orderBy('_id', 'desc').limit(5).get()
  const all = (await work.where({ centre: 'west' }).limit(1000).get()).data
  const key = (row: Record<string, unknown>) => `${new Date(row.dueAt as Date).toISOString()} ${row._id}`
  expect(data.map(key)).toEqual(all.map(key).sort().reverse().slice(0, 5))
})

test('an index over values of many kinds finds and orders as MongoDB does', async () => {
  const values = [3, 'text', true, null, new Date('2026-01-01T00:00:00Z'), [1, 3], 1]
  const odd = db.collection('odd')
  for (const [i, v] of values.entries()) await odd.add({ data: { _id: `o${i}`, v } })
  await odd.add({ data: { _id: 'o7' } })
  const ids = async (query: object) => (await odd.where(query).orderBy('_id', 'asc').get()).data.map(row => row._id)
  expect(await ids({ v: 3 })).toEqual(['o0', 'o5'])
  expect(await ids({ v: _.eq(null) })).toEqual(['o3', 'o7'])
  expect(await ids({ v: _.gte(1) })).toEqual(['o0', 'o5', 'o6'])
  expect(await ids({ v: 'text' })).toEqual(['o1'])
  expect(await ids({ v: true })).toEqual(['o2'])
  expect(await ids({ v: _.lt(new Date('2027-01-01T00:00:00Z')) })).toEqual(['o4'])
  const ordered = (
    await odd
      .where({ _id: _.nin(['o5']) })
      .orderBy('v', 'asc')
      .orderBy('_id', 'asc')
      .get()
  ).data
  expect(ordered.map(row => row._id)).toEqual(['o3', 'o7', 'o6', 'o0', 'o1', 'o2', 'o4'])
})

test('numeric ids are in the order of numbers', async () => {
  await db.createCollection('numbered')
  await db.collection('numbered').add({ data: [10, 9, 1, 2].map(_id => ({ _id })) })
  const { data } = await db.collection('numbered').orderBy('_id', 'asc').get()
  expect(data.map(row => row._id)).toEqual([1, 2, 9, 10])
})

onlyHere('a changed declaration is taken up at the next start, over documents already there', async () => {
  await standIn.kill()
  await standIn.start()
  const { data } = await db.collection('odd').where({ v: 3 }).get()
  expect(data).toHaveLength(2)
})

describe('explain says how a query is answered', () => {
  const explain = (collection: string, query: object, order?: object) =>
    standIn.control('explain', { collection, query, order })

  onlyHere('from a compound index in its order, also a page by key', async () => {
    const page = {
      centre: 'east',
      queue: 'review',
      $or: [
        { dueAt: { $gt: { $date: '2026-09-03T00:00:00Z' } } },
        { dueAt: { $date: '2026-09-03T00:00:00Z' }, _id: { $gt: 'w100' } },
      ],
    }
    const order = { dueAt: 1, _id: 1 }
    expect(await explain('work', page, order)).toEqual({ indexes: ['queue'], isScan: false, order: 'index' })
  })

  onlyHere('from the elements of arrays', async () => {
    expect(await explain('odd', { v: 3 })).toMatchObject({
      indexes: expect.arrayContaining(['multikey']),
      isScan: false,
    })
  })

  onlyHere('by the id', async () => {
    expect(await explain('work', { _id: 'w001' })).toEqual({ indexes: ['_id_'], isScan: false, order: 'none' })
  })

  onlyHere('by looking at every document and sorting, where no index helps', async () => {
    const answer = await explain('work', { nobodysField: 1 }, { nobodysField: 1 })
    expect(answer).toEqual({ indexes: [], isScan: true, order: 'sort' })
  })
})

test('an element of an array is found through the index, in documents old and new', async () => {
  const odd = db.collection('odd')
  const found = async (query: object) => (await odd.where(query).orderBy('_id', 'asc').get()).data.map(row => row._id)
  await odd.add({ data: { _id: 'p1', v: ['x', 'y'] } })
  expect(await found({ v: 'y' })).toEqual(['p1'])
  await odd.doc('p1').update({ data: { v: ['x', 'z'] } })
  expect([await found({ v: 'y' }), await found({ v: _.in(['z', 'q']) })]).toEqual([[], ['p1']])
  await odd.doc('p1').remove()
  expect(await found({ v: 'z' })).toEqual([])
})
