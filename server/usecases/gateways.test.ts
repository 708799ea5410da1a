import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { centres } from '../../core/catalogue/registry'
import { plus } from '../../core/domain/calendar/plus'
import type { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { filePath } from '../exchange/file-path'
import type { Gateway, GatewayAnswer } from '../ports'
import type { MessageRecord } from '../records/exchange'
import { answerGatewayQuery, takeGatewayFile } from './answer-gateway'
import { deliverMessages } from './deliver-messages'
import { startIntake } from './start-intake'
import { anIntake, aWorldFor, checks, does, type ExchangeWorld, handsOver } from './testing/exchange-story'
import { mustReply } from './testing/must'

const [huangshi] = centres
const item = settlementCertificate
const unknown = { kind: 'unknown', reason: 'no answer' } as const

/** A centre's gateway that says what a test wants, and remembers what it was told. */
class FakeGateway implements Gateway {
  readonly lane = 'push'
  readonly said: string[] = []
  answers: Partial<Record<'deliver' | 'putFile' | 'wasHeard', GatewayAnswer<never>>> = {}
  heard = false
  constructor(
    readonly code: string,
    readonly name = `中心${code}`,
  ) {}
  private say<T>(what: 'deliver' | 'putFile' | 'wasHeard', value: T): GatewayAnswer<T> {
    this.said.push(what)
    return this.answers[what] ?? { kind: 'yes', value }
  }
  deliver = async () => this.say('deliver', { heard: true } as const)
  putFile = async () => this.say('putFile', 'kept' as const)
  wasHeard = async () => this.say('wasHeard', this.heard)
  waiting: Gateway['waiting'] = async () => ({ kind: 'yes', value: [] })
  fetchFile = async () => unknown
  taken = async () => ({ kind: 'yes', value: 'gone' }) as const
}

async function aWorld(...gateways: FakeGateway[]): Promise<ExchangeWorld> {
  if (!huangshi) throw new Error('no centre')
  const world = await aWorldFor(huangshi, item)
  world.ports.gateways = {
    find: code => gateways.find(gateway => gateway.code === code),
    all: () => gateways,
    mayCall: (code, ip) => gateways.some(gateway => gateway.code === code) && ip === '203.0.113.7',
  }
  return world
}

async function sends(world: ExchangeWorld, to: string): Promise<ApplicationId> {
  const { ports, a, at } = world
  const window = at(a, 'window')
  const { review } = mustReply(await startIntake(ports, window, { ...anIntake(world, item, 'agency'), to }))
  const application = review.row.id
  for (const { name } of review.slots) await handsOver(world, application, name)
  await does(world, application, [window, 'accept'], [window, 'start-check'])
  await checks(world, window, application)
  await does(
    world,
    application,
    [window, 'propose'],
    [at(a, 'second'), 'approve'],
    [window, 'hand-over'],
    [at(a, 'liaison'), 'send'],
  )
  return application
}

const states = async ({ ports }: ExchangeWorld) =>
  (await ports.database.collection<MessageRecord>('exchangeMessages').list({})).map(
    ({ other, state }) => `${other} ${state}`,
  )
const rounds = ({ ports }: ExchangeWorld) => deliverMessages(ports, plus(ports.clock.now(), 60))

test('files go first, each under its hash, then the message; what is heard is delivered', async () => {
  const alive = new FakeGateway('990200')
  const world = await aWorld(alive)
  await sends(world, '990200')
  expect(alive.said).toEqual(['putFile', 'putFile', 'putFile', 'putFile', 'deliver'])
  expect(await states(world)).toEqual(['990200 delivered'])
})

test('after a lost answer it is asked before anything is sent again', async () => {
  const gateway = new FakeGateway('990200')
  gateway.answers.deliver = unknown
  gateway.heard = true
  const world = await aWorld(gateway)
  await sends(world, '990200')
  const before = gateway.said.length
  world.ports.clock.pass(60)
  await rounds(world)
  expect(gateway.said.slice(before)).toEqual(['wasHeard'])
  expect(await states(world)).toEqual(['990200 delivered'])
})

test('asked, and not heard, it is sent again', async () => {
  const gateway = new FakeGateway('990200')
  gateway.answers.deliver = unknown
  const world = await aWorld(gateway)
  await sends(world, '990200')
  const before = gateway.said.length
  gateway.answers = {}
  world.ports.clock.pass(60)
  await rounds(world)
  expect(gateway.said.slice(before)).toEqual(['wasHeard', 'putFile', 'putFile', 'putFile', 'putFile', 'deliver'])
})

test('a dead centre is left alone, longer each time, and keeps no other waiting', async () => {
  const [dead, alive] = [new FakeGateway('990200'), new FakeGateway('990300')]
  dead.answers.putFile = unknown
  const world = await aWorld(dead, alive)
  for (const to of ['990200', '990200', '990300', '990200']) await sends(world, to)
  expect((await states(world)).filter(state => state.endsWith('delivered'))).toEqual(['990300 delivered'])
  world.ports.clock.pass(600)
  const before = dead.said.length
  await rounds(world)
  // One message is tried; the two behind it are not.
  expect(dead.said.length - before).toBe(1)
  dead.answers = {}
  world.ports.clock.pass(3600)
  await rounds(world)
  expect((await states(world)).every(state => state.endsWith('delivered'))).toBe(true)
})

describe('what another centre brings', () => {
  const from = '990200' as CentreCode
  const exchange = `XT${from}0000000000000001`
  const bytes = new Uint8Array([1, 2, 3])
  const here = '203.0.113.7'
  const leave = (world: ExchangeWorld, more: object = {}, by: CentreCode = from) =>
    world.ports.messageKeys.sign(by, {
      what: 'file',
      exchange,
      sha256: world.ports.messageKeys.digest(bytes),
      to: world.a.code,
      at: world.ports.clock.now(),
      once: world.ports.chance.hex(16),
      ...more,
    })

  test('a file with leave is kept under its hash; the same leave does not work twice', async () => {
    const world = await aWorld(new FakeGateway(from))
    const signed = await leave(world)
    expect(await takeGatewayFile(world.ports, signed, bytes, here)).toEqual({ ok: true, value: 'kept' })
    const path = filePath(world.a.code, exchange, world.ports.messageKeys.digest(bytes))
    expect(await world.ports.files.get(path)).toEqual(bytes)
    expect(await takeGatewayFile(world.ports, signed, bytes, here)).toEqual({ ok: false, code: 'replayed' })
  })

  test.each<[string, (world: ExchangeWorld) => Promise<Parameters<typeof takeGatewayFile>>]>([
    ['address', async world => [world.ports, await leave(world), bytes, '198.51.100.1']],
    ['address', async world => [world.ports, await leave(world), bytes, undefined]],
    ['file-damaged', async world => [world.ports, await leave(world), new Uint8Array([9]), here]],
    [
      'no-such-exchange',
      async world => [world.ports, await leave(world, { exchange: 'XT9903000000000000000001' }), bytes, here],
    ],
    [
      'stale',
      async world => [world.ports, await leave(world, { at: plus(world.ports.clock.now(), -301) }), bytes, here],
    ],
    ['receiver', async world => [world.ports, await leave(world, { to: '990300' }), bytes, here]],
    ['shape', async world => [world.ports, await leave(world, { what: 'everything' }), bytes, here]],
    ['signature', async world => [world.ports, `${await leave(world)}x`, bytes, here]],
  ])('is refused: %s', async (code, given) => {
    const world = await aWorld(new FakeGateway(from))
    expect(await takeGatewayFile(...(await given(world)))).toEqual({ ok: false, code })
  })

  test('whether a message was heard is told to nobody but its sender', async () => {
    const world = await aWorld(new FakeGateway(from), new FakeGateway('990300'))
    const { ports, a } = world
    const message = 'a'.repeat(32)
    const record = { _id: `${a.code}:in:${message}`, centre: a.code, direction: 'in', exchange, other: from, message }
    await ports.database.collection<MessageRecord>('exchangeMessages').add(record as never)
    const ask = (by: CentreCode, id = message) => leave(world, { what: 'query', message: id }, by)
    const query = async (by: CentreCode, id?: string) => answerGatewayQuery(ports, await ask(by, id), here)
    expect(await query(from)).toEqual({ ok: true, value: 'heard' })
    expect(await query(from, 'b'.repeat(32))).toEqual({ ok: true, value: 'absent' })
    expect(await query('990300' as CentreCode)).toEqual({ ok: true, value: 'absent' })
  })
})
