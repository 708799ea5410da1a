import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../config/functions/build'
import { type Cloudbase, startCloudbase } from '../local/cloudbase/start-cloudbase'

const folder = mkdtempSync(join(tmpdir(), 'doors-'))
const functions = join(folder, 'functions')
const secret = randomBytes(32).toString('base64')
let cloud: Cloudbase
const logged: string[] = []

beforeAll(async () => {
  await buildFunctions(functions, join(folder, 'maps'), ['depositor', 'staff', 'exchange', 'public', 'clock'])
  cloud = await startCloudbase({
    data: join(folder, 'data'),
    functions,
    settings: {
      indexes: join(__dirname, '../server/adapters/cloudbase/indexes.json'),
      timersOff: true,
      clientFunctions: ['depositor', 'staff', 'exchange', 'public', 'clock'],
      httpAccess: ['staff', 'exchange', 'public'].map(name => ({ path: `/${name}`, function: name })),
      environment: {
        '*': {
          STORAGE_ROOT: 'cloud://local-env.6c6f-local-env-1300000000',
          VAULT_KEYS: `1:${secret}`,
          VAULT_INDEX_KEY: randomBytes(32).toString('base64'),
          PUBLIC_BASE: 'http://127.0.0.1/public',
        },
        clock: { VAULT_KEYS: 'not-a-key' },
      },
    },
    log: (event, details) => logged.push(JSON.stringify({ event, ...details })),
  })
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

const call = async (name: string, event: unknown, from: { source?: string; openid?: string } = {}) =>
  JSON.parse(await cloud.functions.invoke(name, { requestId: 'r', event, source: 'wx_client', ...from }))
const post = (path: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${cloud.base}${path}`, { method: 'POST', body, headers })

describe('every door', () => {
  test('is one script and three small files, and carries nothing else', () => {
    for (const door of ['depositor', 'staff', 'exchange', 'public', 'clock'])
      expect(readdirSync(join(functions, door)).sort()).toEqual(['config.json', 'index.js', 'package.json'])
  })
})

describe('the depositor door', () => {
  test('answers a phone', async () => {
    const outcome = await call('depositor', { message: 'list-centres', body: {} }, { openid: 'o1' })
    expect(outcome.ok).toBe(true)
    expect(outcome.body.centres.length).toBeGreaterThanOrEqual(2)
  })

  test('asks for a session where a person is needed, and tells a missing one from one that is over', async () => {
    const none = await call('depositor', { message: 'show-me', body: {} }, { openid: 'o1' })
    expect(none.problem.code).toBe('session.none')
    const over = await call('depositor', { message: 'show-me', body: {}, session: 'x'.repeat(64) }, { openid: 'o1' })
    expect(over.problem.code).toBe('session.ended')
  })

  test.each([
    ['over HTTP', { source: 'wx_http' }],
    ['from another function', { source: 'wx_client,scf', openid: 'o1' }],
    ['without a name', { source: 'wx_client' }],
  ])('does not understand whoever comes %s', async (_, from) => {
    const outcome = await call('depositor', { message: 'list-centres', body: {} }, from)
    expect(outcome.problem.code).toBe('request.not-understood')
  })

  test.each([
    null,
    0,
    'text',
    [],
    {},
    { message: 7 },
    { message: 'toString', body: {} },
    { message: '__proto__', body: {} },
  ])('does not understand %j', async event => {
    expect((await call('depositor', event, { openid: 'o1' })).problem.code).toBe('request.not-understood')
  })
})

describe('the staff door', () => {
  test('wants JSON by POST, of at most 100 KB', async () => {
    expect((await fetch(`${cloud.base}/staff`)).status).toBe(405)
    expect((await post('/staff', '{}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post('/staff', 'x'.repeat(101 * 1024))).status).toBe(413)
    expect((await post('/staff', '{broken')).status).toBe(400)
  })

  test('refuses without a session, and its answers are never kept or framed', async () => {
    const response = await post('/staff', JSON.stringify({ message: 'show-queues', body: {} }))
    expect(response.status).toBe(401)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect((await response.json()).problem.code).toBe('session.none')
  })

  test('refuses an account nobody has', async () => {
    const body = { account: 'nobody', password: 'wrong-password', code: '000000' }
    const response = await post('/staff', JSON.stringify({ message: 'sign-in', body }))
    expect(response.status).toBe(401)
    expect((await response.json()).problem.code).toBe('staff.sign-in-failed')
  })

  test('does not understand a phone that dresses its call as HTTP', async () => {
    const event = {
      httpMethod: 'POST',
      path: '/',
      headers: { 'content-type': 'application/json', 'x-real-ip': '10.0.0.1' },
      body: '{"message":"sign-out","body":{}}',
    }
    expect((await call('staff', event, { openid: 'o1' })).statusCode).toBe(400)
  })
})

describe('the exchange door', () => {
  test('believes nobody without a signature', async () => {
    expect((await post('/exchange/postings', '{}')).status).toBe(401)
    expect(
      (await post('/exchange/payments', '{}', { 'content-type': 'application/json', 'x-jws': 'a..b' })).status,
    ).toBe(401)
    expect((await post('/exchange/elsewhere', '{}')).status).toBe(401)
    expect((await fetch(`${cloud.base}/exchange/postings`)).status).toBe(405)
  })
})

describe('the public door', () => {
  test('shows how to check when nothing is asked', async () => {
    const response = await fetch(`${cloud.base}/public/check`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('怎么查验证明')
  })

  test('says the same of a number nobody has and of an odd one, as page and as JSON', async () => {
    const pages = await Promise.all(
      ['n=HSZM-1&t=x', 'n=%3Cscript%3E&t=%24', `n=${'9'.repeat(3000)}&t=1`, 'n=&t='].map(async query => {
        const response = await fetch(`${cloud.base}/public/check?${query}`)
        return [response.status, await response.text()]
      }),
    )
    expect(new Set(pages.map(page => JSON.stringify(page))).size).toBe(1)
    expect(pages[0]?.[0]).toBe(404)
    expect(pages[0]?.[1]).toContain('没有查到这份证明')
    const json = await fetch(`${cloud.base}/public/check?n=1&t=1`, { headers: { accept: 'application/json' } })
    expect(json.status).toBe(404)
    expect((await json.json()).problem.code).toBe('request.not-found')
  })

  test('lets only its own style and script run', async () => {
    const response = await fetch(`${cloud.base}/public/check`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|http/)
  })
})

describe('the clock', () => {
  test('listens to the timer alone', async () => {
    expect(await call('clock', { Type: 'Timer' }, { openid: 'o1' })).toEqual({ refused: 'only the timer may call' })
    expect(await call('clock', {}, { source: 'wx_trigger' })).toEqual({ refused: 'only the timer may call' })
  })

  test('with a wrong environment fails at its start, naming the variable and not its value', async () => {
    await expect(call('clock', { Type: 'Timer' }, { source: 'wx_trigger' })).rejects.toThrow(
      /EnvironmentError.*VAULT_KEYS: an entry is not/s,
    )
    expect(logged.join('\n')).not.toContain('not-a-key')
  })
})
