import { openSdk } from './open-sdk'
import { openStandIn, type StandIn } from './open-stand-in'

const { cloud } = openSdk()
let standIn: StandIn

const probe = `
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
let calls = 0
exports.main = async (event, context) => {
  calls++
  if (event.wait) await new Promise(resolve => setTimeout(resolve, event.wait))
  if (event.spin) for (;;) {}
  if (event.fail) throw new Error('deliberate')
  if (event.exit) process.exit(3)
  if (event.eat) { const eaten = []; for (;;) eaten.push(new Array(100000).fill(Math.random())) }
  if (event.big) return 'x'.repeat(event.big)
  if (event.nothing) return undefined
  if (event.say) console.log(event.say)
  if (event.callInner) return (await sdk.callFunction({ name: 'inner', data: { from: 'probe' } })).result
  return { event, context, wx: sdk.getWXContext(), env: { ...process.env }, calls, zone: new Date(0).getTimezoneOffset() }
}`

/** Answers only when three calls are under way at the same time. */
const patient = `
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
exports.main = async event => {
  const guests = sdk.database().collection('guests')
  await guests.add({ data: { _id: event.name } })
  while ((await guests.count()).total < event.of) await new Promise(resolve => setTimeout(resolve, 10))
  return { name: event.name, openid: sdk.getWXContext().OPENID }
}`

interface Answer {
  event: Record<string, unknown>
  context: Record<string, unknown>
  wx: Record<string, unknown>
  env: Record<string, string>
  calls: number
  zone: number
}

beforeAll(async () => {
  standIn = await openStandIn({
    settings: {
      indexes: { guests: [] },
      clientFunctions: ['probe', 'patient', 'gone', 'broken'],
      environment: { '*': { SHARED: 'for all' }, probe: { OWN: 'for probe' }, inner: { SECRET: 'for inner' } },
      maxInstances: 3,
    },
    functions: {
      probe: { code: probe, config: { timeout: 2, memory: 64 } },
      patient: { code: patient, config: { timeout: 20 } },
      inner: { code: `exports.main = async event => ({ event, wx: sdk.getWXContext(), secret: process.env.SECRET })` },
      broken: { code: `throw new Error('cannot load')` },
    },
  })
}, 30_000)
afterAll(() => standIn.close())

const call = async (data: object, openid?: string) => (await standIn.callAsPhone('probe', data, openid)).body as Answer

describe('a function called from the mini-program', () => {
  test('learns who calls from the platform', async () => {
    const { wx } = await call({}, 'oSomebody')
    expect(wx).toMatchObject({ OPENID: 'oSomebody', APPID: 'wxlocal0000000000', ENV: 'local-env', SOURCE: 'wx_client' })
    expect(wx).not.toHaveProperty('API_TOKEN')
  })

  test('gets the true user even when the event claims another', async () => {
    const { event } = await call({ userInfo: { openId: 'oSomebodyElse' }, a: 1 }, 'oMyself')
    expect(event).toEqual({ a: 1, userInfo: { appId: 'wxlocal0000000000', openId: 'oMyself' } })
  })

  test('does not keep the user of the call before', async () => {
    const [first, second] = [await call({}, 'oFirst'), await call({}, 'oSecond')]
    expect([first.wx.OPENID, second.wx.OPENID]).toEqual(['oFirst', 'oSecond'])
  })

  test('leaves nothing of its user in the instance for a caller without one', async () => {
    const before = await call({}, 'oLeft')
    const { result } = (await standIn.control('timer', { function: 'probe' })) as { result: Answer }
    expect(result.calls).toBeGreaterThan(before.calls)
    expect(before.env.WX_OPENID).toBe('oLeft')
    expect(result.env).not.toHaveProperty('WX_OPENID')
    expect(result.env).not.toHaveProperty('WX_API_TOKEN')
  })

  test('sees its own environment variables and nobody else’s', async () => {
    const { env } = await call({})
    expect(env).toMatchObject({ OWN: 'for probe', SHARED: 'for all', TENCENTCLOUD_RUNENV: 'SCF', TCB_ENV: 'local-env' })
    expect(env).not.toHaveProperty('SECRET')
    expect(env).not.toHaveProperty('PATH')
  })

  test('gets the context of SCF with what config.json declares', async () => {
    const { context, zone } = await call({})
    expect(context).toMatchObject({
      function_name: 'probe',
      memory_limit_in_mb: 64,
      time_limit_in_ms: 2000,
      namespace: 'local-env',
    })
    expect(context.request_id).toMatch(/^[\w-]{36}$/)
    expect(zone).toBe(0)
  })

  test('stays warm between calls', async () => {
    const before = await call({})
    expect((await call({})).calls).toBeGreaterThan(before.calls)
  })

  test('answers null for nothing', async () => {
    expect(await standIn.callAsPhone('probe', { nothing: true })).toEqual({ status: 200, body: null })
  })

  test('writes what it prints to the log, one line of JSON each', async () => {
    await call({ say: 'hello from inside' })
    const deadline = Date.now() + 5000
    const isThere = () => standIn.log.some(entry => entry.line === 'hello from inside' && entry.function === 'probe')
    while (!isThere() && Date.now() < deadline) await new Promise(resolve => setTimeout(resolve, 10))
    expect(isThere()).toBe(true)
  })
})

describe('calls at the same time', () => {
  test('each get an instance of their own', async () => {
    const openids = ['oA', 'oB', 'oC']
    const meeting = openids.map(openid => standIn.callAsPhone('patient', { name: openid, of: 3 }, openid))
    const answers = await Promise.all(meeting)
    expect(answers.map(answer => answer.body)).toEqual(openids.map(openid => ({ name: openid, openid })))
  }, 25_000)

  test('queue beyond the cap and are all answered', async () => {
    const openids = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7']
    const answers = await Promise.all(openids.map(openid => call({ wait: 20 }, openid)))
    expect(answers.map(answer => answer.wx.OPENID)).toEqual(openids)
    const { functions } = (await standIn.control('state')) as { functions: { probe: { instances: number } } }
    expect(functions.probe.instances).toBeLessThanOrEqual(3)
  })
})

describe('the platform refuses', () => {
  test.each<[string, object, string, RegExp]>([
    ['a function that runs too long', { spin: true }, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', /timed out after 2 seconds/],
    ['a function that throws', { fail: true }, 'FUNCTIONS_EXECUTE_FAIL', /Error: deliberate/],
    ['a function that ends its process', { exit: true }, 'FUNCTIONS_EXECUTE_FAIL', /exit|terminated/],
    ['a function that eats its memory', { eat: true }, 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', /64 MB/],
    ['an answer above 6 MB', { big: 6 * 1024 * 1024 + 1 }, 'FUNCTIONS_EXECUTE_FAIL', /6MB/],
  ])('%s, and the next call works', async (_name, data, code, message) => {
    const { status, body } = await standIn.callAsPhone('probe', data)
    expect(status).toBe(400)
    expect(body).toMatchObject({ code, message: expect.stringMatching(message), requestId: expect.any(String) })
    expect((await call({ a: 2 })).event).toMatchObject({ a: 2 })
  })

  test('an event above 100 KB of text', async () => {
    const fits = await standIn.callAsPhone('probe', { text: 'x'.repeat(99 * 1024) })
    const exceeds = await standIn.callAsPhone('probe', { text: 'x'.repeat(101 * 1024) })
    expect(fits.status).toBe(200)
    expect(exceeds.body).toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
  })

  test('the mini-program a function the security rule does not name', async () => {
    expect((await standIn.callAsPhone('inner', {})).body).toMatchObject({ code: 'PERMISSION_DENIED' })
  })

  test('a function nobody deployed', async () => {
    expect((await standIn.callAsPhone('gone', {})).body).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })

  test('a bundle that does not load', async () => {
    const { body } = await standIn.callAsPhone('broken', {})
    expect(body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: expect.stringContaining('cannot load') })
  })

  test('a caller without a user', async () => {
    const reply = await fetch(`${standIn.base}/v1/functions/probe`, { method: 'POST', body: '{}' })
    expect(reply.status).toBe(401)
  })
})

describe('a function called from a function', () => {
  test('knows the chain of callers but not the user, and has its own environment', async () => {
    const { body } = await standIn.callAsPhone('probe', { callInner: true })
    expect(body).toMatchObject({ event: { from: 'probe' }, wx: { SOURCE: 'wx_client,scf' }, secret: 'for inner' })
    expect((body as { wx: object }).wx).not.toHaveProperty('OPENID')
  })

  test('fails with the code of the platform', async () => {
    const failing = cloud.callFunction({ name: 'probe', data: { fail: true } })
    await expect(failing).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    await expect(cloud.callFunction({ name: 'gone' })).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })
})

test('killing the instances fails the call under way and nothing after it', async () => {
  const underWay = standIn.callAsPhone('patient', { name: 'alone', of: 100 })
  const deadline = Date.now() + 10_000
  const state = async () => (await standIn.control('state')).functions as { patient: { busy: number } }
  while ((await state()).patient.busy === 0 && Date.now() < deadline) {
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  expect((await standIn.control('kill', { function: 'patient' })).killed).toBeGreaterThan(0)
  expect((await underWay).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  expect((await standIn.callAsPhone('patient', { name: 'next', of: 1 })).status).toBe(200)
}, 20_000)
