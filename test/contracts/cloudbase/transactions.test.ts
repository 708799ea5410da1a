import { onlyHere } from './only-here'
import { openSdk } from './open-sdk'
import { openStandIn, type StandIn } from './open-stand-in'

const { db, _ } = openSdk()
const accounts = db.collection('accounts')
let standIn: StandIn

beforeAll(async () => {
  standIn = await openStandIn({
    settings: {
      indexes: { accounts: [{ name: 'owner', keys: [{ field: 'owner', direction: 'asc' }], unique: true }] },
    },
  })
}, 30_000)
afterAll(() => standIn.close())
beforeEach(async () => {
  await accounts.where({ _id: _.exists(true) }).remove()
  await accounts.doc('a').set({ data: { n: 1, owner: 'a' } })
  await accounts.doc('b').set({ data: { n: 1, owner: 'b' } })
})

const amount = async (id: string) => ((await accounts.doc(id).get()).data as { n: number }).n

test('a transaction reads its own writes and nobody else does before the commit', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { n: _.inc(5) } })
  const inside = (await transaction.collection('accounts').doc('a').get()).data as { n: number }
  const before = await amount('a')
  await transaction.commit()
  expect([inside.n, before, await amount('a')]).toEqual([6, 1, 6])
})

test('a transaction sees the state it began with', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').get()
  await accounts.doc('a').update({ data: { n: 100 } })
  const inside = (await transaction.collection('accounts').doc('a').get()).data as { n: number }
  await transaction.rollback()
  expect(inside.n).toBe(1)
})

test('the second transaction to write a document fails at once', async () => {
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await first
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 10 } })
  const rival = second
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 20 } })
  await expect(rival).rejects.toMatchObject({
    errCode: -501001,
    errMsg: expect.stringContaining('TransactionConflict'),
  })
  await first.commit()
  expect(await amount('a')).toBe(10)
})

test('a transaction that lost is over', async () => {
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await first
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 10 } })
  await second
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 20 } })
    .catch(() => {})
  await expect(second.commit()).rejects.toThrow(/TransactionNotExist/)
  await first.rollback()
})

test('writing what changed since the snapshot is a conflict', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').get()
  await accounts.doc('a').update({ data: { n: 7 } })
  await expect(
    transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 8 } }),
  ).rejects.toThrow(/TransactionConflict/)
  expect(await amount('a')).toBe(7)
})

test('an ordinary write waits for the transaction to end, then sees its result', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { n: _.inc(1) } })
  let isDone = false
  const waiting = accounts
    .doc('a')
    .update({ data: { n: _.inc(1) } })
    .then(() => {
      isDone = true
    })
  // Another round trip through the same process, so the waiting write had its turn.
  await accounts.doc('b').update({ data: { n: 3 } })
  const before = isDone
  await transaction.commit()
  await waiting
  expect([before, await amount('a')]).toEqual([false, 3])
})

test('a rollback leaves nothing', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 50 } })
  await transaction.collection('accounts').add({ data: { _id: 'c', n: 1, owner: 'c' } })
  await transaction.rollback()
  expect([await amount('a'), (await accounts.count()).total]).toEqual([1, 2])
})

test('several documents are written together', async () => {
  await db.runTransaction(async transaction => {
    await transaction.collection('accounts').doc('a').remove()
    await transaction.collection('accounts').add({ data: { _id: 'c', n: 9, owner: 'c' } })
  })
  const { data } = await accounts.orderBy('_id', 'asc').get()
  expect(data.map(document => document._id)).toEqual(['b', 'c'])
})

test('a query inside a transaction is answered from its snapshot and its own writes', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 40 } })
  const { data } = await transaction
    .collection('accounts')
    .where({ n: _.gte(1) })
    .orderBy('n', 'desc')
    .get()
  await transaction.rollback()
  expect(data.map(document => document.n)).toEqual([40, 1])
})

onlyHere('a unique index counts a missing field as null', async () => {
  await accounts.add({ data: { n: 1 } })
  await expect(accounts.add({ data: { n: 2 } })).rejects.toThrow(/E11000 duplicate key/)
})

onlyHere('a unique index refuses a second value', async () => {
  await expect(accounts.doc('b').update({ data: { owner: 'a' } })).rejects.toThrow(/E11000 duplicate key/)
  expect((await accounts.doc('b').get()).data).toMatchObject({ owner: 'b' })
})

test('of many conditional writes on the same version exactly one wins', async () => {
  await accounts.doc('v').set({ data: { version: 1, owner: 'v' } })
  const writes = Array.from({ length: 20 }, (_each, i) =>
    accounts.where({ _id: 'v', version: 1 }).update({ data: { version: _.inc(1), winner: i } }),
  )
  const updated = (await Promise.all(writes)).map(({ stats }) => stats.updated)
  expect(updated.reduce((sum, n) => sum + n, 0)).toBe(1)
  expect((await accounts.doc('v').get()).data).toMatchObject({ version: 2, winner: updated.indexOf(1) })
})

test('of many inserts with the same id exactly one wins', async () => {
  const inserts = Array.from({ length: 10 }, (_each, i) => accounts.add({ data: { _id: 'claim', owner: `claim${i}` } }))
  const outcomes = await Promise.allSettled(inserts)
  expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1)
})

test('a change by where() inside a transaction happens outside it, as on the platform', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .where({ _id: 'b' })
    .update({ data: { n: 77 } })
  await transaction.rollback()
  expect(await amount('b')).toBe(77)
})
