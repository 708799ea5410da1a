import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStandIn, type StandIn } from './open-stand-in'

let standIn: StandIn
const pages = mkdtempSync(join(tmpdir(), 'pages-'))

const echo = `exports.main = async event => {
  const wx = sdk.getWXContext()
  if (event.path === '/teapot') return { statusCode: 418, headers: { 'content-type': 'text/x-tea', 'set-cookie': 'a=1; HttpOnly' }, body: 'tea' }
  if (event.path === '/bytes') return { statusCode: 200, headers: { 'content-type': 'image/png' }, isBase64Encoded: true, body: Buffer.from([1, 2, 255]).toString('base64') }
  if (event.path === '/text') return 'plain words'
  if (event.path === '/fail') throw new Error('secret detail')
  return { event, wx }
}`

beforeAll(async () => {
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), '<title>控制台</title>')
  writeFileSync(join(pages, 'assets', 'app.js'), 'run()')
  writeFileSync(join(pages, '..', `${pages.split('/').pop()}-secret.txt`), 'never shown')
  standIn = await openStandIn({
    settings: {
      httpAccess: [
        { path: '/staff', function: 'echo' },
        { path: '/public', function: 'echo' },
      ],
      staticHosting: [{ path: '/console', dir: pages }],
      corsOrigins: ['http://console.test'],
    },
    functions: { echo: { code: echo } },
  })
}, 30_000)
afterAll(async () => {
  rmSync(`${pages}-secret.txt`)
  rmSync(pages, { recursive: true })
  await standIn.close()
})

interface Echo {
  event: Record<string, unknown> & { headers: Record<string, string>; requestContext: Record<string, unknown> }
  wx: Record<string, unknown>
}
const get = async (path: string, init: RequestInit = {}) =>
  (await (await fetch(standIn.base + path, init)).json()) as Echo

describe('a function behind HTTP access', () => {
  test('gets the integration request', async () => {
    const { event } = await get('/staff/queue/1?status=open&name=%E5%BC%A0', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-own': 'kept' },
      body: '{"a":"中"}',
    })
    expect(event).toMatchObject({
      path: '/queue/1',
      httpMethod: 'POST',
      queryStringParameters: { status: 'open', name: '张' },
      body: '{"a":"中"}',
      isBase64Encoded: false,
      requestContext: { envId: 'local-env', requestId: expect.any(String), appId: expect.any(Number) },
    })
    expect(event.headers).toMatchObject({ 'x-own': 'kept', 'content-type': 'application/json' })
  })

  test('gets the path / for its own path', async () => {
    expect((await get('/staff')).event.path).toBe('/')
  })

  test('knows no user, whatever the request claims', async () => {
    const { wx } = await get('/staff', { headers: { 'x-wx-openid': 'oForged', authorization: 'Bearer local:oForged' } })
    expect(wx).not.toHaveProperty('OPENID')
    expect(wx).toMatchObject({ SOURCE: 'wx_http' })
  })

  test('gets the address the gateway saw behind what the client claims', async () => {
    const { event } = await get('/staff', { headers: { 'x-forwarded-for': '8.8.8.8', 'x-real-ip': '8.8.8.8' } })
    expect(event.headers).toMatchObject({ 'x-forwarded-for': '8.8.8.8, 127.0.0.1', 'x-real-ip': '127.0.0.1' })
  })

  test('gets bytes as base64', async () => {
    const { event } = await get('/staff', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Uint8Array.from([0, 255]),
    })
    expect(event).toMatchObject({ body: 'AP8=', isBase64Encoded: true })
  })

  test('answers with status, headers and body', async () => {
    const reply = await fetch(`${standIn.base}/staff/teapot`)
    expect([reply.status, await reply.text(), reply.headers.get('content-type')]).toEqual([418, 'tea', 'text/x-tea'])
    expect(reply.headers.get('set-cookie')).toBe('a=1; HttpOnly')
  })

  test('answers with bytes', async () => {
    const reply = await fetch(`${standIn.base}/staff/bytes`)
    expect([...new Uint8Array(await reply.arrayBuffer())]).toEqual([1, 2, 255])
  })

  test('answers a string as text and an object as JSON', async () => {
    const text = await fetch(`${standIn.base}/staff/text`)
    expect([await text.text(), text.headers.get('content-type')]).toEqual(['plain words', 'text/plain; charset=utf-8'])
    expect((await fetch(`${standIn.base}/staff`)).headers.get('content-type')).toMatch(/^application\/json/)
  })

  test('does not show its failures to the world', async () => {
    const reply = await fetch(`${standIn.base}/staff/fail`)
    const text = await reply.text()
    expect(reply.status).toBe(500)
    expect(text).toContain('FUNCTION_INVOCATION_FAILED')
    expect(text).not.toContain('secret detail')
  })
})

describe('the gateway', () => {
  test('knows only the configured paths', async () => {
    const replies = await Promise.all(['/staffroom', '/exchange', '/'].map(path => fetch(standIn.base + path)))
    expect(replies.map(reply => reply.status)).toEqual([404, 404, 404])
  })

  test('takes 100 KB of text and 6 MB of anything else', async () => {
    const send = async (type: string, bytes: number) => {
      const init = { method: 'POST', headers: { 'content-type': type }, body: Buffer.alloc(bytes, 'a') }
      return (await fetch(`${standIn.base}/staff/text`, init)).status
    }
    expect(await send('application/json', 101 * 1024)).toBe(413)
    expect(await send('application/octet-stream', 101 * 1024)).toBe(200)
    expect(await send('application/octet-stream', 6 * 1024 * 1024 + 1)).toBe(413)
  })

  test('lets a configured origin read, and no other', async () => {
    const allowed = await fetch(`${standIn.base}/staff`, { headers: { origin: 'http://console.test' } })
    const other = await fetch(`${standIn.base}/staff`, { headers: { origin: 'http://evil.test' } })
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://console.test')
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('answers the preflight of a configured origin itself', async () => {
    const reply = await fetch(`${standIn.base}/staff`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://console.test',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-session',
      },
    })
    expect([reply.status, reply.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type,x-session'])
  })
})

describe('static hosting', () => {
  test('serves files with their content type', async () => {
    const reply = await fetch(`${standIn.base}/console/assets/app.js`)
    expect([await reply.text(), reply.headers.get('content-type')]).toEqual(['run()', 'text/javascript; charset=utf-8'])
  })

  test.each(['/console', '/console/', '/console/queue/42'])('answers %s with the page', async path => {
    expect(await (await fetch(standIn.base + path)).text()).toContain('控制台')
  })

  test('has no page for a missing file and none outside its folder', async () => {
    const name = pages.split('/').pop()
    const paths = ['/console/assets/none.js', `/console/..%2f${name}-secret.txt`, `/console/%2e%2e/${name}-secret.txt`]
    const replies = await Promise.all(paths.map(path => fetch(standIn.base + path)))
    for (const reply of replies) expect(await reply.text()).not.toContain('never shown')
    expect(replies[0]?.status).toBe(404)
  })
})
