import { onlyHere } from './only-here'
import { openSdk } from './open-sdk'
import { openStandIn, type StandIn } from './open-stand-in'

const { db, _, $ } = openSdk()
const fruits = db.collection('fruits')
const orders = db.collection('orders')
const scratch = db.collection('scratch')
let standIn: StandIn

beforeAll(async () => {
  standIn = await openStandIn({ settings: { indexes: { fruits: [], orders: [], scratch: [], places: [] } } })
  const rows = [
    {
      _id: 'a',
      n: 1,
      s: 'apple',
      tags: ['x', 'y'],
      o: { k: 1 },
      items: [
        { p: 1, q: 5 },
        { p: 2, q: 6 },
      ],
      at: new Date('2026-01-01T00:00:00Z'),
    },
    {
      _id: 'b',
      n: 2,
      s: 'banana',
      tags: ['y'],
      o: { k: 2 },
      items: [{ p: 3, q: 7 }],
      at: new Date('2026-02-01T00:00:00Z'),
    },
    { _id: 'c', n: 3, s: 'cherry', tags: [], nul: null, at: new Date('2026-03-01T00:00:00.500Z') },
    { _id: 'd', n: 4.5, s: 'Date', flag: true },
  ]
  for (const data of rows) await fruits.add({ data })
  for (const data of [
    { _id: 1, cid: 'a', amt: 10, d: new Date('2026-01-05T01:00:00Z') },
    { _id: 2, cid: 'a', amt: 20, d: new Date('2026-01-31T17:00:00Z') },
    { _id: 3, cid: 'b', amt: 5, d: new Date('2026-02-06T01:00:00Z') },
  ]) {
    await orders.add({ data })
  }
}, 30_000)
afterAll(() => standIn.close())

const ids = async (query: object) => {
  const { data } = await fruits.where(query).orderBy('_id', 'asc').get()
  return data.map(document => document._id).join('')
}

describe('a query finds', () => {
  test.each<[string, () => object, string]>([
    ['a plain value', () => ({ n: 2 }), 'b'],
    ['eq', () => ({ n: _.eq(2) }), 'b'],
    ['neq', () => ({ n: _.neq(2) }), 'acd'],
    ['gt', () => ({ n: _.gt(2) }), 'cd'],
    ['gte', () => ({ n: _.gte(2) }), 'bcd'],
    ['lt', () => ({ n: _.lt(2) }), 'a'],
    ['lte', () => ({ n: _.lte(2) }), 'ab'],
    ['in', () => ({ n: _.in([1, 3]) }), 'ac'],
    ['nin', () => ({ n: _.nin([1, 3]) }), 'bd'],
    ['a chain of and', () => ({ n: _.gt(1).and(_.lt(4)) }), 'bc'],
    ['a chain of or', () => ({ n: _.lt(2).or(_.gt(4)) }), 'ad'],
    ['and of documents', () => _.and([{ n: _.gt(1) }, { s: 'cherry' }]), 'c'],
    ['or of documents', () => _.or([{ n: 1 }, { s: 'cherry' }]), 'ac'],
    ['nor', () => _.nor([{ n: 1 }, { s: 'cherry' }]), 'bd'],
    ['not', () => ({ n: _.not(_.gt(2)) }), 'ab'],
    ['exists', () => ({ o: _.exists(true) }), 'ab'],
    ['absence', () => ({ o: _.exists(false) }), 'cd'],
    ['null and missing alike', () => ({ nul: _.eq(null) }), 'abcd'],
    ['mod, cutting fractions off', () => ({ n: _.mod(2, 0) }), 'bd'],
    ['a value inside an array', () => ({ tags: 'y' }), 'ab'],
    ['all', () => ({ tags: _.all(['x', 'y']) }), 'a'],
    ['size', () => ({ tags: _.size(0) }), 'c'],
    ['elemMatch', () => ({ items: _.elemMatch({ p: _.gt(1), q: 6 }) }), 'a'],
    ['a dotted path', () => ({ 'o.k': 2 }), 'b'],
    ['a nested object', () => ({ o: { k: 2 } }), 'b'],
    ['an array index', () => ({ 'items.0.p': 3 }), 'b'],
    ['a date range', () => ({ at: _.gte(new Date('2026-02-01T00:00:00Z')) }), 'bc'],
    ['a regular expression', () => ({ s: /^d/i }), 'd'],
    ['db.RegExp', () => ({ s: db.RegExp({ regexp: 'an', options: '' }) }), 'b'],
    ['expr', () => _.expr($.gt(['$n', 2])), 'cd'],
    ['a boolean', () => ({ flag: true }), 'd'],
    ['an id', () => ({ _id: _.in(['a', 'd', 'nobody']) }), 'ad'],
  ])('%s', async (_name, query, expected) => {
    expect(await ids(query())).toBe(expected)
  })

  test('in order, skipping, limited, with some fields', async () => {
    const { data } = await fruits.orderBy('n', 'desc').skip(1).limit(2).field({ n: true, _id: false }).get()
    expect(data).toEqual([{ n: 3 }, { n: 2 }])
  })

  test('in order of several fields, missing ones last when descending', async () => {
    const { data } = await fruits.orderBy('flag', 'desc').orderBy('n', 'desc').get()
    expect(data.map(document => document._id).join('')).toBe('dcba')
  })

  test('a slice of an array', async () => {
    const { data } = await fruits
      .where({ _id: 'a' })
      .field({ tags: _.project.slice(1) })
      .get()
    expect(data[0]?.tags).toEqual(['x'])
  })

  test('without the excluded field', async () => {
    const { data } = await fruits.where({ _id: 'a' }).field({ tags: false }).get()
    expect(data[0]).not.toHaveProperty('tags')
  })

  test('dates as dates, to the millisecond', async () => {
    const { data } = await fruits.doc('c').get()
    expect(new Date((data as { at: Date }).at).toISOString()).toBe('2026-03-01T00:00:00.500Z')
  })

  test('how many there are', async () => {
    expect((await fruits.where({ n: _.gt(1) }).count()).total).toBe(3)
  })
})

describe('an update', () => {
  type Update = [string, () => object, object, object?]
  const start = { n: 5, a: [1, 2, 3], o: { k: 1 }, s: 'x' }

  test.each<Update>([
    ['inc', () => ({ n: _.inc(2) }), { n: 7 }],
    ['inc of a missing field', () => ({ m: _.inc(2) }), { m: 2 }],
    ['mul', () => ({ n: _.mul(3) }), { n: 15 }],
    ['an object merges', () => ({ o: { j: 2 } }), { o: { k: 1, j: 2 } }],
    ['set replaces', () => ({ o: _.set({ j: 2 }) }), { o: { j: 2 } }],
    ['push', () => ({ a: _.push(4) }), { a: [1, 2, 3, 4] }],
    ['push several', () => ({ a: _.push([4, 5]) }), { a: [1, 2, 3, 4, 5] }],
    ['push at a position', () => ({ a: _.push({ each: [9], position: 1 }) }), { a: [1, 9, 2, 3] }],
    ['push sorted and cut', () => ({ a: _.push({ each: [9, 0], sort: -1, slice: 3 }) }), { a: [9, 3, 2] }],
    ['pop', () => ({ a: _.pop() }), { a: [1, 2] }],
    ['shift', () => ({ a: _.shift() }), { a: [2, 3] }],
    ['unshift', () => ({ a: _.unshift([0]) }), { a: [0, 1, 2, 3] }],
    ['pull', () => ({ a: _.pull(2) }), { a: [1, 3] }],
    ['pull by a condition', () => ({ a: _.pull(_.gt(1)) }), { a: [1] }],
    ['pullAll', () => ({ a: _.pullAll([1, 3]) }), { a: [2] }],
    ['addToSet of a known value', () => ({ a: _.addToSet(3) }), { a: [1, 2, 3] }],
    ['addToSet of a new value', () => ({ a: _.addToSet(4) }), { a: [1, 2, 3, 4] }],
    ['rename', () => ({ s: _.rename('t') }), { t: 'x' }],
    ['max', () => ({ n: _.max(9) }), { n: 9 }],
    ['min', () => ({ n: _.min(9) }), { n: 5 }],
    ['an array element', () => ({ 'a.1': 7 }), { a: [1, 7, 3] }],
    ['null', () => ({ s: null }), { s: null }],
  ])('%s', async (_name, data, expected) => {
    await scratch.doc('z').set({ data: start })
    await scratch.doc('z').update({ data: data() })
    expect((await scratch.doc('z').get()).data).toMatchObject(expected)
  })

  test('remove takes the field away', async () => {
    await scratch.doc('z').set({ data: start })
    await scratch.doc('z').update({ data: { s: _.remove() } })
    expect((await scratch.doc('z').get()).data).not.toHaveProperty('s')
  })

  test('serverDate is the time of the server plus its offset', async () => {
    await scratch.doc('z').set({ data: { when: db.serverDate({ offset: 60_000 }) } })
    const { when } = (await scratch.doc('z').get()).data as { when: Date }
    expect(Math.abs(new Date(when).getTime() - Date.now() - 60_000)).toBeLessThan(5000)
  })

  test('set replaces the whole document', async () => {
    await scratch.doc('z').set({ data: start })
    await scratch.doc('z').set({ data: { only: 1 } })
    expect((await scratch.doc('z').get()).data).toEqual({ _id: 'z', only: 1 })
  })

  test('tells how many documents it changed', async () => {
    await scratch.doc('v').set({ data: { version: 1 } })
    const first = await scratch.where({ _id: 'v', version: 1 }).update({ data: { version: _.inc(1) } })
    const second = await scratch.where({ _id: 'v', version: 1 }).update({ data: { version: _.inc(1) } })
    expect([first.stats.updated, second.stats.updated]).toEqual([1, 0])
  })

  test('of a missing document changes nothing', async () => {
    expect((await scratch.doc('nobody').update({ data: { a: 1 } })).stats.updated).toBe(0)
  })

  test('of the id is refused', async () => {
    await scratch.doc('z').set({ data: start })
    await expect(scratch.where({ _id: 'z' }).update({ data: { _id: 'q' } })).rejects.toThrow()
    expect((await scratch.doc('z').get()).data).toMatchObject(start)
  })

  test('where().remove removes all that match', async () => {
    await scratch.add({ data: { t: 1 } })
    await scratch.add({ data: { t: 1 } })
    expect((await scratch.where({ t: 1 }).remove()).stats.removed).toBe(2)
  })
})

describe('an aggregate', () => {
  const list = async (pipeline: { end(): Promise<unknown> }) => ((await pipeline.end()) as { list: unknown[] }).list

  test('groups and sorts', async () => {
    const pipeline = orders.aggregate().group({ _id: '$cid', n: $.sum(1), t: $.sum('$amt'), mx: $.max('$amt') })
    expect(await list(pipeline.sort({ _id: 1 }))).toEqual([
      { _id: 'a', n: 2, t: 30, mx: 20 },
      { _id: 'b', n: 1, t: 5, mx: 5 },
    ])
  })

  test('matches and projects', async () => {
    const pipeline = orders
      .aggregate()
      .match({ amt: _.gt(5) })
      .project({ _id: 0, half: $.divide(['$amt', 2]) })
    expect(await list(pipeline.sort({ half: 1 }))).toEqual([{ half: 5 }, { half: 10 }])
  })

  test('prints dates in a time zone', async () => {
    const month = $.dateToString({ date: '$d', format: '%Y-%m', timezone: 'Asia/Shanghai' })
    const pipeline = orders.aggregate().sort({ _id: 1 }).project({ _id: 0, month })
    expect(await list(pipeline)).toEqual([{ month: '2026-01' }, { month: '2026-02' }, { month: '2026-02' }])
  })

  test('looks up another collection', async () => {
    const join = { from: 'fruits', localField: 'cid', foreignField: '_id', as: 'fruit' }
    const [first] = (await list(orders.aggregate().sort({ _id: 1 }).lookup(join))) as { fruit: { s: string }[] }[]
    expect(first?.fruit[0]?.s).toBe('apple')
  })

  test('unwinds', async () => {
    expect(await list(fruits.aggregate().match({ _id: 'a' }).unwind('$items'))).toHaveLength(2)
  })

  test('puts a value equal to a boundary into the upper bucket', async () => {
    const buckets = { groupBy: '$amt', boundaries: [0, 10, 100], output: { n: $.sum(1) } }
    expect(await list(orders.aggregate().bucket(buckets))).toEqual([
      { _id: 0, n: 1 },
      { _id: 10, n: 2 },
    ])
  })

  test('counts', async () => {
    expect(await list(orders.aggregate().count('k'))).toEqual([{ k: 3 }])
  })

  test('adds fields by a condition', async () => {
    // biome-ignore lint/suspicious/noThenProperty: the word of MongoDB's $cond
    const big = $.cond({ if: $.gte(['$amt', 10]), then: 'Y', else: 'N' })
    const found = (await list(orders.aggregate().addFields({ big }).sort({ _id: 1 }))) as { big: string }[]
    expect(found.map(order => order.big)).toEqual(['Y', 'Y', 'N'])
  })
})

describe('an aggregate, further', () => {
  const list = async (pipeline: { end(): Promise<unknown> }) => ((await pipeline.end()) as { list: unknown[] }).list
  const byId = () => orders.aggregate().sort({ _id: 1 })

  test('looks up with a pipeline', async () => {
    const pipeline = $.pipeline()
      .match(_.expr($.eq(['$_id', '$$fruit'])))
      .project({ _id: 0, s: 1 })
      .done()
    const join = { from: 'fruits', let: { fruit: '$cid' }, pipeline, as: 'fruit' }
    const [first] = (await list(byId().lookup(join))) as { fruit: unknown[] }[]
    expect(first?.fruit).toEqual([{ s: 'apple' }])
  })

  test('counts by a field, most first', async () => {
    expect(await list(orders.aggregate().sortByCount('$cid'))).toEqual([
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ])
  })

  test('replaces the root', async () => {
    expect(await list(fruits.aggregate().match({ _id: 'b' }).replaceRoot({ newRoot: '$o' }))).toEqual([{ k: 2 }])
  })

  test('takes a sample', async () => {
    expect(await list(orders.aggregate().sample({ size: 2 }))).toHaveLength(2)
  })

  test('skips and limits', async () => {
    expect(((await list(byId().skip(1).limit(1))) as { _id: number }[]).map(order => order._id)).toEqual([2])
  })

  test('gives the month of a date', async () => {
    expect(await list(byId().project({ _id: 0, m: $.month('$d') }))).toEqual([{ m: 1 }, { m: 1 }, { m: 2 }])
  })
})

describe('places', () => {
  const places = db.collection('places')
  const centre = () => new db.Geo.Point(115.03, 30.2)
  const square = () => {
    const corners = [
      [114, 29],
      [116, 29],
      [116, 31],
      [114, 31],
      [114, 29],
    ]
    const points = corners.map(([x = 0, y = 0]) => new db.Geo.Point(x, y))
    return new db.Geo.Polygon([new db.Geo.LineString(points)])
  }

  beforeAll(async () => {
    const all: [string, number, number][] = [
      ['huangshi', 115.04, 30.2],
      ['wuhan', 114.3, 30.6],
      ['alxa', 105.7, 38.85],
    ]
    for (const [_id, x, y] of all) await places.add({ data: { _id, at: new db.Geo.Point(x, y) } })
  })

  test('near a point, nearest first', async () => {
    const { data } = await places.where({ at: _.geoNear({ geometry: centre(), maxDistance: 200_000 }) }).get()
    expect(data.map(place => place._id)).toEqual(['huangshi', 'wuhan'])
  })

  test('not nearer than so many metres', async () => {
    const ring = { geometry: centre(), minDistance: 5000, maxDistance: 200_000 }
    expect((await places.where({ at: _.geoNear(ring) }).get()).data.map(place => place._id)).toEqual(['wuhan'])
  })

  test('within a polygon', async () => {
    const { data } = await places
      .where({ at: _.geoWithin({ geometry: square() }) })
      .orderBy('_id', 'asc')
      .get()
    expect(data.map(place => place._id)).toEqual(['huangshi', 'wuhan'])
  })

  test('by distance in an aggregate', async () => {
    const stage = { near: centre(), distanceField: 'metres', spherical: true, maxDistance: 1_000 }
    const { list } = (await places.aggregate().geoNear(stage).end()) as { list: { _id: string; metres: number }[] }
    expect(list.map(place => place._id)).toEqual(['huangshi'])
    // A hundredth of a degree of longitude at 30.2° north.
    expect(list[0]?.metres).toBeGreaterThan(950)
    expect(list[0]?.metres).toBeLessThan(970)
  })
})

describe('the database refuses', () => {
  test('a collection nobody created', async () => {
    await expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 })
    await expect(db.collection('nowhere').add({ data: { a: 1 } })).rejects.toMatchObject({ errCode: -502005 })
  })

  test('a second document with the same id', async () => {
    await scratch.doc('twice').set({ data: { n: 1 } })
    await expect(scratch.add({ data: { _id: 'twice', n: 2 } })).rejects.toThrow(/E11000 duplicate key/)
    expect((await scratch.doc('twice').get()).data).toMatchObject({ n: 1 })
  })

  test('code inside a query', async () => {
    await expect(fruits.where({ $where: 'true' }).get()).rejects.toThrow(/\$where/)
  })

  test('a document that is not there', async () => {
    await expect(scratch.doc('nobody').get()).rejects.toMatchObject({
      errMsg: expect.stringContaining('does not exist'),
    })
  })

  onlyHere('who does not sign with the known secret id', async () => {
    const reply = await fetch(`${standIn.base}/admin`, {
      method: 'POST',
      body: JSON.stringify({ action: 'database.getDocument', collectionName: 'fruits' }),
    })
    expect(await reply.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  })
})

onlyHere('a read gives 100 documents unless told otherwise, and never more than 1000', async () => {
  await db.createCollection('many')
  await db.collection('many').add({ data: Array.from({ length: 1005 }, (_each, i) => ({ i })) })
  expect((await db.collection('many').get()).data).toHaveLength(100)
  expect((await db.collection('many').limit(5000).get()).data).toHaveLength(1000)
  // The SDK keeps the limits too, so the wire is asked without it.
  const ask = async (limit?: number) => {
    const reply = await fetch(`${standIn.base}/admin`, {
      method: 'POST',
      headers: { authorization: 'TC3-HMAC-SHA256 Credential=local/2026-01-01/tcb/tc3_request' },
      body: JSON.stringify({ action: 'database.getDocument', collectionName: 'many', queryType: 'WHERE', limit }),
    })
    return ((await reply.json()) as { data: { list: string[] } }).data.list
  }
  expect(await ask()).toHaveLength(100)
  expect(await ask(5000)).toHaveLength(1000)
})
