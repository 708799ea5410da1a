import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStandIn, type StandIn } from './open-stand-in'

let standIn: StandIn
let wechat: Server
const seen: { url: string; body: string }[] = []
let isTokenBad = false

const caller = `
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
exports.main = async event => {
  const path = (event.api || 'subscribeMessage.send').split('.')
  try {
    const answer = await sdk.openapi[path[0]][path[1]](event.data || { touser: 'oABC', templateId: 'T1', miniprogramState: 'formal', data: { thing1: { value: '已办结' } } })
    return answer.buffer ? { bytes: answer.buffer.length, contentType: answer.contentType } : answer
  } catch (error) { return { errCode: error.errCode, errMsg: error.errMsg } }
}`

const permissions = { openapi: ['subscribeMessage.send', 'wxacode.getUnlimited'] }

beforeAll(async () => {
  wechat = createServer((request, response) => {
    let body = ''
    request.on('data', part => {
      body += part
    })
    request.on('end', () => {
      seen.push({ url: request.url ?? '', body })
      const json = (value: object) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(value))
      }
      if (request.url?.startsWith('/cgi-bin/stable_token'))
        json({ access_token: `token-${seen.length}`, expires_in: 7200 })
      else if (request.url?.startsWith('/wxa/getwxacodeunlimit')) {
        response.setHeader('content-type', 'image/png')
        response.end(Buffer.alloc(77))
      } else if (isTokenBad) {
        isTokenBad = false
        json({ errcode: 40001, errmsg: 'invalid credential' })
      } else if (body.includes('oREFUSED')) json({ errcode: 43101, errmsg: 'user refuse to accept the msg' })
      else json({ errcode: 0, errmsg: 'ok' })
    })
  })
  await new Promise<void>(resolve => wechat.listen(0, '127.0.0.1', () => resolve()))
  standIn = await openStandIn({
    settings: {
      clientFunctions: ['allowed', 'forbidden'],
      httpAccess: [{ path: '/allowed', function: 'allowed' }],
      wechatBase: `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`,
      appid: 'wx1',
      appSecret: 'secret1',
    },
    functions: {
      allowed: { code: caller, config: { permissions } },
      forbidden: { code: caller },
    },
  })
}, 30_000)
afterAll(async () => {
  wechat.close()
  await standIn.close()
})
beforeEach(() => {
  seen.length = 0
})

const sent = () => seen.filter(request => request.url.startsWith('/cgi-bin/message/subscribe/send'))

test('a call from the mini-program reaches WeChat in its words, with a token', async () => {
  const { body } = await standIn.callAsPhone('allowed', {})
  expect(body).toMatchObject({ errCode: 0 })
  expect(sent()[0]?.url).toMatch(/\?access_token=token-\d+$/)
  expect(JSON.parse(sent()[0]?.body ?? '')).toEqual({
    touser: 'oABC',
    template_id: 'T1',
    miniprogram_state: 'formal',
    data: { thing1: { value: '已办结' } },
  })
})

test('an error of WeChat arrives with its code', async () => {
  const { body } = await standIn.callAsPhone('allowed', { data: { touser: 'oREFUSED' } })
  expect(body).toMatchObject({ errCode: 43101 })
})

test('a picture arrives as bytes', async () => {
  const { body } = await standIn.callAsPhone('allowed', { api: 'wxacode.getUnlimited', data: { scene: 'a=1' } })
  expect(body).toEqual({ bytes: 77, contentType: 'image/png' })
})

test('a token WeChat no longer knows is fetched anew once', async () => {
  isTokenBad = true
  const { body } = await standIn.callAsPhone('allowed', {})
  expect(body).toMatchObject({ errCode: 0 })
  expect(sent()).toHaveLength(2)
})

test('a timer may call too', async () => {
  const { result } = await standIn.control('timer', { function: 'allowed' })
  expect(result).toMatchObject({ errCode: 0 })
})

test('an interface config.json does not name is refused', async () => {
  const { body } = await standIn.callAsPhone('forbidden', {})
  expect(body).toMatchObject({ errCode: -604101 })
  expect(sent()).toHaveLength(0)
})

test('a call that did not begin at the mini-program or a timer is refused', async () => {
  const reply = await fetch(`${standIn.base}/allowed`)
  expect(await reply.json()).toMatchObject({ errCode: -604104 })
  expect(sent()).toHaveLength(0)
})
