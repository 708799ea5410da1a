import { openSdk } from './open-sdk'
import { openStandIn, type StandIn } from './open-stand-in'

const { db, _ } = openSdk()
const notes = db.collection('notes')
let standIn: StandIn

const slow = `
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
exports.main = async () => {
  const runs = sdk.database().collection('runs')
  const { _id } = await runs.add({ data: { from: Date.now() } })
  await new Promise(resolve => setTimeout(resolve, 1500))
  await runs.doc(_id).update({ data: { to: Date.now() } })
  return _id
}`

beforeAll(async () => {
  standIn = await openStandIn({
    settings: { indexes: { notes: [], runs: [] }, timersOff: true },
    functions: {
      slow: {
        code: slow,
        config: { timeout: 20, triggers: [{ name: 'often', type: 'timer', config: '* * * * * * *' }] },
      },
    },
  })
}, 30_000)
afterAll(() => standIn.close())
afterEach(() => standIn.control('fault', { how: 'none' }))

const lose = (rule: object) => standIn.control('fault', rule)
const ids = async () => (await notes.orderBy('_id', 'asc').get()).data.map(note => note._id)

describe('a write whose reply is lost', () => {
  test('fails in the SDK like one that never arrived, yet it has happened', async () => {
    await lose({ how: 'reset', when: 'after', action: 'database.insert' })
    await expect(notes.add({ data: { _id: 'after' } })).rejects.toMatchObject({ errCode: expect.any(Number) })
    expect(await ids()).toEqual(['after'])
  })

  test('and one that never arrived has not happened, with the very same error', async () => {
    const fail = async (when: string, _id: string) => {
      await lose({ how: 'reset', when, action: 'database.insert' })
      const error = await notes.add({ data: { _id } }).then(
        () => undefined,
        (caught: { errCode: number; errMsg: string }) => caught,
      )
      return { code: error?.errCode, words: error?.errMsg?.replace(/\w{8}-[\w-]+|\d+/g, '#') }
    }
    const [before, after] = [await fail('before', 'x1'), await fail('after', 'x2')]
    expect(before).toEqual(after)
    expect(before.code).toBe(-501001)
    expect(await ids()).toEqual(['after', 'x2'])
  })

  test('that changed something by a condition answers 0 when it is tried again: it looks like somebody else’s win', async () => {
    await notes.add({ data: { _id: 'v', version: 1 } })
    await lose({ how: 'reset', when: 'after', action: 'database.modify' })
    const write = () => notes.where({ _id: 'v', version: 1 }).update({ data: { version: _.inc(1), by: 'us' } })
    await expect(write()).rejects.toMatchObject({ errCode: -501001 })
    expect((await write()).stats.updated).toBe(0)
    expect((await notes.doc('v').get()).data).toMatchObject({ version: 2, by: 'us' })
  })
})

test('a fault is for one collection and so many requests, and then all is well', async () => {
  await lose({ how: 'reset', when: 'before', action: 'database.get', collection: 'runs', times: 2 })
  await expect(notes.get()).resolves.toBeDefined()
  await expect(db.collection('runs').get()).rejects.toBeDefined()
  await expect(db.collection('runs').get()).rejects.toBeDefined()
  await expect(db.collection('runs').get()).resolves.toBeDefined()
})

test('an environment over its rate says so in the platform’s word', async () => {
  await lose({ how: 'rate-limit', action: 'database.' })
  await expect(notes.get()).rejects.toMatchObject({ errMsg: expect.stringContaining('EXCEED_RATELIMIT') })
})

test('a fault nobody knows is refused', async () => {
  expect(await lose({ how: 'earthquake' })).toMatchObject({ code: 'INVALID_PARAM' })
})

describe('timers, at least once', () => {
  const runs = async () => (await db.collection('runs').get()).data as unknown as { from: number; to?: number }[]

  test('one moment may be fired twice, at the same time', async () => {
    await standIn.control('timer', { function: 'slow', copies: 2 })
    const [one, other] = await runs()
    if (!one?.to || !other?.to) throw new Error('both copies should have run to their end')
    expect(one.from).toBeLessThan(other.to)
    expect(other.from).toBeLessThan(one.to)
  })

  test('a run that is not over does not keep the next one from starting', async () => {
    await db
      .collection('runs')
      .where({ _id: _.exists(true) })
      .remove()
    await standIn.control('timers', { off: false })
    const deadline = Date.now() + 10_000
    let underWay = 0
    while (underWay < 2 && Date.now() < deadline) underWay = (await runs()).filter(run => !run.to).length
    await standIn.control('timers', { off: true })
    expect(underWay).toBeGreaterThanOrEqual(2)
  }, 20_000)
})
