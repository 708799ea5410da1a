import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../core/domain/values/instant'
import { type SpawnedNeighbour, spawnNeighbour } from '../../local/neighbours/spawn-neighbour'
import { shortMessages } from '../../server/adapters/wechat/short-messages'
import { clock, control } from './neighbour-control'

const keys = { appKey: 'tongban', secret: 'a-secret-of-the-stand-in' }
const phone = '19900000001'

let home: string
let gateway: SpawnedNeighbour

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'sms-'))
  const templates = { code: '验证码 {1}，{2} 分钟内有效。', progress: '您的{1}有新进展。' }
  gateway = await spawnNeighbour('sms', 'sms', { ...keys, templates, control: true }, home)
})
afterAll(async () => {
  await gateway.close()
  rmSync(home, { recursive: true, force: true })
})

const port = (more: Partial<Parameters<typeof shortMessages>[0]> = {}) =>
  shortMessages({ base: gateway.base, ...keys, clock, timeoutMs: 1000, ...more })
const inbox = async () =>
  (await control<{ messages: { text: string; values: string[] }[] }>(gateway, `inbox?phone=${phone}`)).messages

it('brings a code to the phone it was sent to, once', async () => {
  expect(await port().send(phone, 'code', ['302917', '5'])).toEqual({ kind: 'yes', value: 'sent' })
  expect(await inbox()).toMatchObject([
    { text: '【公积金跨省通办】验证码 302917，5 分钟内有效。', values: ['302917', '5'] },
  ])
})

it('says no for a phone that wants no messages', async () => {
  await control(gateway, 'block', { phone: '19900000002' })
  expect(await port().send('19900000002', 'progress', ['退休提取'])).toMatchObject({ kind: 'no', code: 'blocked' })
})

it('throws on what is no phone number', async () => {
  await expect(port().send('07146512345', 'code', ['302917', '5'])).rejects.toThrow(RangeError)
})

it.each(['reset-before', 'silence-before', 'status', 'truncate', 'odd-shape'])(
  'does not know after %s, and sends no second',
  async fault => {
    const before = (await inbox()).length
    await control(gateway, 'behaviour', { fault, path: '/send', times: 1 })
    expect((await port().send(phone, 'progress', ['退休提取'])).kind).toBe('unknown')
    expect((await inbox()).length - before).toBeLessThanOrEqual(1)
  },
)

it('is not let in with a wrong secret, or with a clock six minutes off', async () => {
  const before = (await inbox()).length
  const late = { now: () => new Date(Date.now() - 360_000).toISOString() as Instant }
  expect((await port({ secret: 'wrong' }).send(phone, 'progress', ['x'])).kind).toBe('unknown')
  expect((await port({ clock: late }).send(phone, 'progress', ['x'])).kind).toBe('unknown')
  expect((await inbox()).length).toBe(before)
})

it('takes the same signed request only once', async () => {
  const body = JSON.stringify({ phone, template: 'progress', values: ['退休提取'] })
  const at = String(Math.floor(Date.now() / 1000))
  const headers = {
    'x-app-key': keys.appKey,
    'x-timestamp': at,
    'x-nonce': 'the-same-nonce',
    'x-signature': createHmac('sha256', keys.secret).update(`${at}\nthe-same-nonce\n${body}`).digest('hex'),
  }
  const send = async () => (await fetch(`${gateway.base}/send`, { method: 'POST', headers, body })).status
  expect([await send(), await send()]).toEqual([200, 401])
})
