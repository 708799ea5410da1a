import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { decide } from '../../local/acting/decide'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { propose, submitRetirement, untilState } from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { type OwnKey, signatureHeader, signBody } from '../../local/neighbours/signature'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

/** The door for notices of cores and bank. */
const huangshi = CentreCode.parse('420200')

let world: World
let owner: Depositor
let application: ApplicationId

const post = async (path: string, body: Buffer, headers: Record<string, string> = {}) => {
  const sent = { 'content-type': 'application/json', ...headers }
  const reply = await fetch(`${world.cloud}${path}`, {
    method: 'POST',
    body: body as unknown as BodyInit,
    headers: sent,
  })
  return { status: reply.status, said: (await reply.json()) as { error?: string } }
}

const coreKey = (core: 'core-huangshi' | 'core-alxa' | 'bank'): OwnKey => {
  const { kid, privateKeyPem } = world.pki.neighbours[core].messages
  return { party: core, kid, privateKey: privateKeyPem }
}
const posted = (yuan = 1000) =>
  Buffer.from(
    JSON.stringify({
      XXLX: 'TQJG',
      JGBH: huangshi,
      YWLSH: `${application}-post`,
      DQZT: '02',
      TQBJ: `${yuan}.00`,
      TQLX: '1.00',
      TQZE: `${yuan + 1}.00`,
      JZRQ: '20261124',
      PZH: '4202002026112400001',
    }),
  )
const now = () => Date.now() + world.offsetMs()
const signed = async (own: OwnKey, body: Buffer, more: { at?: number; aud?: string; req?: string } = {}) => ({
  [signatureHeader]: await signBody(own, more.aud ?? 'exchange', body, more.at ?? now(), {
    req: more.req ?? 'POST /exchange/postings',
  }),
})
const state = async () => (await owner.get('show-application', { application })).application.shown.state

beforeAll(async () => {
  world = await openWorld()
  owner = depositor(world, 'openid-owner')
  await logInByFace(world, owner, people.huangshiRetiree, huangshi)
  application = (await submitRetirement(world, owner, people.huangshiRetiree, huangshi)).id
  // Money is on its way, and the core takes its time: now a notice would matter.
  await world.control('core-huangshi', '/control/behaviour', { posting: { delayMs: 600_000 } })
  await propose(await signIn(world, 'hs-jingban'), application)
  const approved = await decide(world, await signIn(world, 'hs-fuhe'), application, 'approve')
  expect(approved.ok).toBe(true)
  await untilState(owner, application, 'executing')
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

test('believes only the right key, for this receiver, this path, these bytes, now, once', async () => {
  const body = posted()
  const right = coreKey('core-huangshi')
  const none = Buffer.from(JSON.stringify({ alg: 'none', kid: right.kid })).toString('base64url')
  const [head = ''] = ((await signed(right, body))[signatureHeader] ?? '').split('.')
  const forgeries: [string, Record<string, string>, Buffer?][] = [
    ['unsigned', {}],
    ['the key of the bank', await signed(coreKey('bank'), body)],
    [
      'another key under the name of the core',
      await signed({ ...coreKey('bank'), kid: right.kid, party: right.party }, body),
    ],
    ['301 s old', await signed(right, body, { at: now() - 302_000 })],
    ['from the future', await signed(right, body, { at: now() + 302_000 })],
    ['for somebody else', await signed(right, body, { aud: 'huangshi' })],
    ['for another path', await signed(right, body, { req: 'POST /exchange/payments' })],
    ['other bytes', await signed(right, body), Buffer.concat([body, Buffer.from(' ')])],
    ['no algorithm', { [signatureHeader]: `${none}..AA` }],
    ['an empty signature', { [signatureHeader]: `${head}..` }],
    ['not what was agreed', await signed(right, Buffer.from('{}')), Buffer.from('{}')],
  ]
  for (const [what, headers, sent] of forgeries) {
    const { status } = await post('/exchange/postings', sent ?? body, headers)
    expect([what, status, await state()]).toEqual([what, 401, 'executing'])
  }
  expect((await post('/exchange/elsewhere', body, await signed(right, body))).status).toBe(401)
  expect((await fetch(`${world.cloud}/exchange/postings`)).status).toBe(405)
}, 60_000)

test('lets a centre speak of its own cases alone', async () => {
  // Were it believed, this sum would be paid in the next test.
  const body = posted(9000)
  const { status } = await post('/exchange/postings', body, await signed(coreKey('core-alxa'), body))
  expect([status, await state()]).toEqual([200, 'executing'])
}, 60_000)

test('hears the true one, once: sent again it is a replay, and one payment follows', async () => {
  const body = posted()
  const headers = await signed(coreKey('core-huangshi'), body)
  expect((await post('/exchange/postings', body, headers)).status).toBe(200)
  expect(await post('/exchange/postings', body, headers)).toMatchObject({ status: 401, said: { error: 'replay' } })
  const again = await post('/exchange/postings', body, await signed(coreKey('core-huangshi'), body))
  expect(again.status).toBe(200)
  await untilState(owner, application, 'done')
  const { payments } = (await world.control('bank', '/control/journal')) as { payments: { amount: number }[] }
  expect(payments.map(payment => payment.amount)).toEqual([100_100])
}, 60_000)
