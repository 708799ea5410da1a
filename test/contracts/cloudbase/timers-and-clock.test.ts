import { openSdk } from './open-sdk'
import { openStandIn, type StandIn } from './open-stand-in'

const { db } = openSdk()
let standIn: StandIn

const keeper = `
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
exports.main = async event => {
  const seen = { event, wx: sdk.getWXContext(), now: Date.now(), date: new Date().getTime(), text: Date(), is: new Date() instanceof Date }
  if (event.Type === 'Timer') await sdk.database().collection('fired').add({ data: seen })
  return seen
}`
const hour = 3_600_000

beforeAll(async () => {
  standIn = await openStandIn({
    settings: { indexes: { fired: [], dates: [] }, clientFunctions: ['nightly'], timersOff: ['silent'] },
    functions: {
      // 09:00:00 in China is 01:00:00 UTC.
      nightly: { code: keeper, config: { triggers: [{ name: 'morning', type: 'timer', config: '0 0 9 * * * *' }] } },
      silent: { code: keeper, config: { triggers: [{ name: 'never', type: 'timer', config: '* * * * * * *' }] } },
    },
  })
}, 30_000)
afterAll(() => standIn.close())

const fired = async () =>
  (await db.collection('fired').get()).data as unknown as { event: Record<string, string>; now: number }[]
const wind = (to: number) => standIn.control('clock', { offsetMs: to - Date.now() })
const eventually = async (count: number) => {
  const deadline = Date.now() + 5000
  while ((await fired()).length < count && Date.now() < deadline) await new Promise(resolve => setTimeout(resolve, 10))
  return await fired()
}

test('a timer fires at its hour of China time, tells who it is, and knows no user', async () => {
  // The very next nine o'clock, whatever the time is now: winding must not pass another one on the way.
  const today = Math.floor(Date.now() / (24 * hour)) * 24 * hour + hour
  const nine = today - 120_000 > Date.now() ? today : today + 24 * hour
  await wind(nine - 60_000)
  expect(await fired()).toHaveLength(0)
  await wind(nine + 10)
  const [first] = await eventually(1)
  expect(first?.event).toMatchObject({
    Type: 'Timer',
    TriggerName: 'morning',
    Time: expect.stringMatching(/T01:00:0\dZ$/),
  })
  expect(first).toMatchObject({ wx: { SOURCE: 'wx_trigger' } })
  expect((first as unknown as { wx: object }).wx).not.toHaveProperty('OPENID')
})

test('a clock wound past three firings fires once', async () => {
  const before = (await fired()).length
  const { offsetMs } = (await standIn.control('state')) as { offsetMs: number }
  await standIn.control('clock', { offsetMs: offsetMs + 72 * hour })
  await eventually(before + 1)
  await standIn.callAsPhone('nightly', {})
  expect(await fired()).toHaveLength(before + 1)
})

test('a timer that is switched off does not run but can be fired', async () => {
  const { timers } = (await standIn.control('state')) as { timers: { function: string }[] }
  expect(timers.map(timer => timer.function)).toEqual(['nightly'])
  const { result } = await standIn.control('timer', { function: 'silent' })
  expect(result).toMatchObject({ event: { Type: 'Timer', TriggerName: 'never' } })
})

test('all timers can be switched off and on while running', async () => {
  expect(await standIn.control('timers', { off: true })).toEqual({ timers: [] })
  expect(((await standIn.control('timers', { off: false })).timers as object[]).length).toBe(2)
  await standIn.control('timers', { off: true })
})

test('functions, also warm ones, and serverDate follow the clock', async () => {
  await standIn.callAsPhone('nightly', {})
  const target = Date.UTC(2027, 0, 2, 3, 4, 5)
  await wind(target)
  const { body } = await standIn.callAsPhone('nightly', {})
  const { now, date, text, is } = body as { now: number; date: number; text: string; is: boolean }
  await db.collection('dates').add({ data: { _id: 'd', at: db.serverDate() } })
  const { at } = (await db.collection('dates').doc('d').get()).data as { at: Date }
  for (const each of [now, date, new Date(at).getTime()]) expect(Math.abs(each - target)).toBeLessThan(5000)
  expect([text, is]).toEqual([expect.stringContaining('2027'), true])
})

test('the wound clock survives a restart', async () => {
  const { offsetMs } = await standIn.control('clock', { offsetMs: 5 * hour })
  await standIn.kill()
  await standIn.start()
  expect(await standIn.control('state')).toMatchObject({ offsetMs })
})

test('the state can be looked at', async () => {
  const state = await (await fetch(`${standIn.base}/control/state`)).json()
  expect(state).toMatchObject({ collections: expect.arrayContaining(['fired', 'dates']), transactions: 0 })
})

test('a page from another origin cannot turn the knobs', async () => {
  const reply = await fetch(`${standIn.base}/control/clock`, {
    method: 'POST',
    headers: { origin: 'http://evil.test' },
    body: '{"offsetMs":0}',
  })
  expect(await reply.json()).toMatchObject({ code: 'PERMISSION_DENIED' })
})

test('the control door is closed unless it is asked for', async () => {
  const closed = await openStandIn({ settings: { control: false } })
  const reply = await fetch(`${closed.base}/control/state`, { method: 'POST' })
  await closed.close()
  expect(reply.status).toBe(404)
})
