import { plus } from '../../core/domain/calendar/plus'
import type { Centre } from '../../core/domain/centre/centre'
import type { ExchangeMessage } from '../../core/domain/exchange/message'
import { canonical } from '../../core/domain/text/canonical'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Exchange } from '../records/exchange'
import { deliverMessages } from '../usecases/deliver-messages'
import { jpeg } from '../usecases/testing/apply-story'
import { does, type ExchangeWorld, reachesHandler, stored } from '../usecases/testing/exchange-story'
import { sent, signedAs, written } from '../usecases/testing/sent-story'
import { applyHeard } from './apply-heard'
import { filePath } from './file-path'
import { hearMessage } from './hear-message'

const until = ({ ports }: ExchangeWorld) => plus(ports.clock.now(), 60)
const events = async (world: ExchangeWorld, id: ApplicationId) => (await stored(world, id)).events.length

describe('what is heard', () => {
  test('twice, of the same message, is answered twice and applied once (edge 3)', async () => {
    const { world, there, a } = await sent()
    const [apply] = await written(world, a)
    if (!apply) throw new Error('nothing was written')
    const before = await stored(world, there)
    expect(await hearMessage(world.ports, await signedAs(world, a, apply))).toMatchObject({ kind: 'heard' })
    await deliverMessages(world.ports, until(world))
    expect(await stored(world, there)).toEqual(before)
  })

  test.each<[string, (world: ExchangeWorld, a: Centre, b: Centre, apply: ExchangeMessage) => Promise<string>]>([
    [
      'signature',
      async (world, a, _b, apply) => (await signedAs(world, a, apply)).replace('"type":"APPLY"', '"type":"RECALL"'),
    ],
    ['shape', (world, a, _b, apply) => signedAs(world, a, { ...apply, body: { item: 'x' } })],
    ['stale', (world, a, _b, apply) => signedAs(world, a, apply, { at: '2026-11-22T00:00:00.000Z' })],
    ['sender', (world, _a, b, apply) => signedAs(world, b, apply)],
    ['receiver', (world, a, _b, apply) => signedAs(world, a, { ...apply, to: { code: '990000', name: '谁' } })],
    ['other-content', (world, a, _b, apply) => signedAs(world, a, { ...apply, writtenAt: plus(apply.writtenAt, 1) })],
    [
      'no-such-exchange',
      (world, a, _b, apply) =>
        signedAs(world, a, {
          ...apply,
          id: 'a'.repeat(32),
          exchange: `XT${'9'.repeat(22)}` as ExchangeMessage['exchange'],
          type: 'RECALL',
          body: {},
        }),
    ],
    [
      'chain-broken',
      (world, a, _b, apply) =>
        signedAs(world, a, { ...apply, id: 'b'.repeat(32), type: 'RECALL', body: {}, files: [] }),
    ],
    [
      'files-missing',
      (world, a, _b, apply) =>
        signedAs(world, a, { ...apply, id: 'c'.repeat(32), sequence: 2, type: 'SUPPLEMENT', body: {} }),
    ],
  ])('is refused by name when wrong: %s', async (refusal, forge) => {
    const { world, there, a, b } = await sent()
    const [apply] = await written(world, a)
    if (!apply) throw new Error('nothing was written')
    const before = await events(world, there)
    expect(await hearMessage(world.ports, await forge(world, a, b, apply))).toEqual({ kind: 'refused', code: refusal })
    await deliverMessages(world.ports, until(world))
    expect(await events(world, there)).toBe(before)
  })

  test('a centre that is known, but not in this exchange, does not speak in it', async () => {
    const { world, there, a, b } = await sent()
    const [apply] = await written(world, a)
    if (!apply) throw new Error('nothing was written')
    const third = { code: '990200', name: '样例市住房公积金中心' }
    const before = await events(world, there)
    const forged = {
      ...apply,
      id: 'd'.repeat(32),
      sequence: 2,
      from: third,
      type: 'RECALL' as const,
      body: {},
      files: [],
    }
    const signed = await signedAs(world, { ...b, code: third.code } as Centre, forged)
    expect(await hearMessage(world.ports, signed)).toEqual({ kind: 'refused', code: 'no-such-exchange' })
    expect(await events(world, there)).toBe(before)
  })

  test('the very same delivery a second time is a replay', async () => {
    const { world, a } = await sent()
    const [apply] = await written(world, a)
    if (!apply) throw new Error('nothing was written')
    const signed = await signedAs(world, a, apply)
    expect((await hearMessage(world.ports, signed)).kind).toBe('heard')
    expect(await hearMessage(world.ports, signed)).toEqual({ kind: 'refused', code: 'replayed' })
  })

  test('a file that changed on the way is noticed, and nothing arrives (edge 10)', async () => {
    const { world, there, a, b } = await sent()
    const [apply] = await written(world, a)
    const [line] = apply?.files ?? []
    if (!apply || !line) throw new Error('nothing was written')
    const damaged = jpeg()
    await world.ports.files.put(filePath(b.code, apply.exchange, line.sha256), damaged.slice(0, -1))
    const message = { ...apply, id: 'd'.repeat(32), sequence: 2, type: 'SUPPLEMENT' as const, body: {}, files: [line] }
    const before = await events(world, there)
    expect(await hearMessage(world.ports, await signedAs(world, a, message))).toEqual({
      kind: 'refused',
      code: 'file-damaged',
    })
    expect(await events(world, there)).toBe(before)
  })

  test('out of order waits for what was written before it (edge 3)', async () => {
    const { world, here, there, at, a, b } = await sent()
    await reachesHandler(world, there)
    await does(world, there, [at(b, 'handler'), 'propose-refusal', { reason: '不符' }])
    // B's next two messages, the later one first.
    const [ack] = await written(world, b)
    if (!ack) throw new Error('nothing was written')
    const number = ack.exchange
    const exchange = await world.ports.database.collection<Exchange>('exchanges').find(`${a.code}:${number}`)
    const digest = (message: ExchangeMessage) => world.ports.messageKeys.digest(canonical(message))
    const reason = { code: 'negotiate', title: '请说明', reason: '', remedy: '' }
    const second: ExchangeMessage = {
      ...ack,
      id: 'e'.repeat(32),
      sequence: 2,
      type: 'NEGOTIATE',
      body: { reason },
      previous: exchange?.lastHeard ?? '',
    }
    const third: ExchangeMessage = { ...second, id: 'f'.repeat(32), sequence: 3, previous: digest(second) }
    const before = await events(world, here)
    expect((await hearMessage(world.ports, await signedAs(world, b, third))).kind).toBe('heard')
    await applyHeard(world.ports, a.code, number)
    expect(await events(world, here)).toBe(before)
    expect((await hearMessage(world.ports, await signedAs(world, b, second))).kind).toBe('heard')
    await applyHeard(world.ports, a.code, number)
    expect((await stored(world, here)).events.slice(before).map(({ id }) => id)).toEqual([second.id, third.id])
  })
})
