import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Instant } from '../../core/domain/values/instant'
import { startCentreCore } from '../../local/neighbours/centre-core/start-centre-core'
import { centreCoreSettings } from '../../local/neighbours/neighbour-settings'
import type { Neighbour } from '../../local/neighbours/run-as-process'
import { people } from '../../local/neighbours/world'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import { verifyNotice } from '../../server/adapters/centres/notice-signature'
import { postingState } from '../../server/adapters/centres/posting-state'
import { aWorld, huangshiCore, type TestWorld } from './centres-world'
import { clock, control, identityOf, until } from './neighbour-control'

interface Heard {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

let world: TestWorld
let door: Server
let neighbour: Neighbour
let heard: Heard[]
/** How the door answers: the next statuses, then 200. */
let statuses: number[]

beforeAll(async () => {
  heard = []
  statuses = []
  door = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>(done => door.listen(0, '127.0.0.1', done))
  world = await aWorld({ exchangeBase: `http://127.0.0.1:${(door.address() as AddressInfo).port}` })
  neighbour = await startCentreCore({
    ...centreCoreSettings('huangshi', world.plan),
    stateFile: join(world.home, 'core.db'),
    postingDelayMs: 10,
  })
})
afterAll(async () => {
  await neighbour.close()
  await new Promise(done => door.close(done))
  world.remove()
})

async function post(order: string, person: WorldPerson) {
  const core = huangshiCore(world, neighbour.base)
  const number = person.accounts[0]?.number ?? ''
  const answer = await core.postWithdrawal({
    order,
    account: number,
    identity: identityOf(person),
    reason: 'retirement',
    at: clock.now(),
  })
  await core.close()
  return answer
}

const check = (notice: Heard, more: Partial<Parameters<typeof verifyNotice>[0]> = {}) => {
  const { kid, publicKeyPem } = world.pki.neighbours['core-huangshi'].messages
  return verifyNotice({
    headers: notice.headers,
    body: notice.body,
    path: notice.path,
    receiver: 'exchange',
    keys: [{ kid, party: 'core-huangshi', publicKey: publicKeyPem }],
    now: clock.now(),
    ...more,
  })
}

it('tells the exchange door what was posted, again until it is heard, each time with a new number', async () => {
  statuses = [503, 500]
  expect((await post('order-told', people.huangshiRetiree)).kind).toBe('yes')
  await until(
    () => heard.length,
    count => count >= 3,
  )
  const senders = await Promise.all(heard.map(one => check(one)))
  expect(senders.map(one => one.kind)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(new Set(senders.map(one => one.kind === 'accepted' && one.nonce)).size).toBe(3)
  expect(postingState(JSON.parse(heard[0]?.body.toString() ?? ''))).toMatchObject({
    order: 'order-told',
    state: { state: 'posted' },
  })
  await until(
    () => control<{ orders: { id: string; told: boolean }[] }>(neighbour, 'journal'),
    journal => journal.orders.every(one => one.told),
  )
  expect(heard).toHaveLength(3)
})

it('can be told to say everything twice', async () => {
  const before = heard.length
  await control(neighbour, 'behaviour', { posting: { noticeCopies: 2 } })
  await post('order-twice', people.huangshiVeteran)
  await until(
    () => heard.length,
    count => count >= before + 2,
  )
  expect(heard.slice(before).map(one => postingState(JSON.parse(one.body.toString()))?.order)).toEqual([
    'order-twice',
    'order-twice',
  ])
})

it('can be told to say the second thing before the first', async () => {
  const before = heard.length
  await control(neighbour, 'behaviour', { posting: { noticeCopies: 1, noticeDelaysMs: [1500, 0] } })
  const { huangshiTwoAccounts: owner } = people
  await post('order-first', owner)
  await post('order-second', { ...owner, accounts: owner.accounts.slice(1) })
  await until(
    () => heard.length,
    count => count >= before + 2,
  )
  const orders = heard.slice(before).map(one => postingState(JSON.parse(one.body.toString()))?.order)
  expect(orders).toEqual(['order-second', 'order-first'])
})

describe('a notice is refused', () => {
  const notice = () => {
    const first = heard[0]
    if (!first) throw new Error('nothing heard')
    return first
  }
  const jws = () => String(notice().headers['x-jws'])

  it.each<[string, () => Partial<Parameters<typeof verifyNotice>[0]>, string]>([
    [
      'when a byte of the body changed',
      () => ({ body: Buffer.concat([notice().body, Buffer.from(' ')]) }),
      'signature verification failed',
    ],
    ['when it carries no signature', () => ({ headers: {} }), 'no signature'],
    ['when two signatures are sent', () => ({ headers: { 'x-jws': [jws(), jws()] } }), 'no signature'],
    ['when it was sent to another path', () => ({ path: '/exchange/payments' }), 'wrong request'],
    ['when it was meant for somebody else', () => ({ receiver: 'alxa' }), 'wrong receiver'],
    ['when it is 301 seconds old', () => ({ now: new Date(Date.now() + 320_000).toISOString() as Instant }), 'stale'],
    [
      'when it comes from the future',
      () => ({ now: new Date(Date.now() - 320_000).toISOString() as Instant }),
      'stale',
    ],
    ['when nobody pinned its key', () => ({ keys: [] }), 'unknown key'],
    [
      'when the key id is pinned for another key',
      () => {
        const kid = world.pki.neighbours['core-huangshi'].messages.kid
        return { keys: [{ kid, party: 'core-huangshi', publicKey: world.pki.neighbours.bank.messages.publicKeyPem }] }
      },
      'signature verification failed',
    ],
    [
      'when the key belongs to another party than the sender named',
      () => {
        const { kid, publicKeyPem } = world.pki.neighbours['core-huangshi'].messages
        return { keys: [{ kid, party: 'bank', publicKey: publicKeyPem }] }
      },
      'wrong sender',
    ],
    [
      'when the header asks for no algorithm',
      () => {
        const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'core-huangshi-1' })).toString('base64url')
        return { headers: { 'x-jws': `${none}..AA` } }
      },
      '"alg" (Algorithm) Header Parameter value not allowed',
    ],
  ])('%s', async (_, change, reason) => {
    expect(await check(notice())).toMatchObject({ kind: 'accepted', party: 'core-huangshi' })
    expect(await check(notice(), change())).toEqual({ kind: 'refused', reason })
  })

  it('however its signature is bent', async () => {
    const [head, , signature] = jws().split('.')
    for (let i = 0; i < 40; i++) {
      const bytes = Buffer.from(signature ?? '', 'base64url')
      bytes[i] = (bytes[i] ?? 0) ^ 1
      const headers = { 'x-jws': `${head}..${bytes.toString('base64url')}` }
      expect((await check(notice(), { headers })).kind).toBe('refused')
    }
  })
})
