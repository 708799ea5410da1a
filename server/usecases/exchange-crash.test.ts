import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { centres } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import type { MessageRecord } from '../records/exchange'
import {
  approves,
  aWorldFor,
  checks,
  does,
  passes,
  reachesHandler,
  stored,
  takesDown,
  tries,
} from './testing/exchange-story'

const [, alxa] = centres as [Centre, Centre]

/** Stops whoever writes at the nth write from now on, once. @returns how many writes there have been */
function stopsAt(world: Awaited<ReturnType<typeof aWorldFor>>, nth: number): () => number {
  let writes = 0
  world.ports.database.beforeWrite = () => {
    writes += 1
    if (writes === nth) throw new Error('stopped')
  }
  return () => writes
}

/** From the liaison's click at A to the acknowledgement, and from B's click to the result, with one stop at the nth write. */
async function through(part: 'request' | 'answer', nth: number) {
  const world = await aWorldFor(alxa, settlementCertificate)
  const { a, b, at } = world
  const here = await takesDown(world, settlementCertificate, 'agency')
  const window = at(a, 'window')
  await does(world, here, [window, 'accept'], [window, 'start-check'])
  await checks(world, window, here)
  await does(world, here, [window, 'propose'], [at(a, 'second'), 'approve'], [window, 'hand-over'])
  const again = async (act: () => Promise<unknown>) => {
    try {
      await act()
    } catch {
      // Stopped; the timer comes round, and whoever clicked clicks again.
    }
    await passes(world).catch(() => undefined)
    world.ports.database.beforeWrite = () => {}
    await passes(world)
    await act().catch(() => undefined)
    await passes(world)
  }
  const send = () => tries(world, at(a, 'liaison'), here, 'send')
  let writes = () => 0
  if (part === 'request') {
    writes = stopsAt(world, nth)
    await again(send)
  } else await send()
  const arrived = await world.ports.database.collection('applications').list({ centre: b.code })
  const there = (await stored(world, here)).state === 'acknowledged' ? arrived[0]?._id : undefined
  if (!there) throw new Error(`nothing was acknowledged: ${(await stored(world, here)).state}`)
  await reachesHandler(world, there as never)
  await approves(world, there as never)
  await does(world, there as never, [at(b, 'handler'), 'report'])
  const answer = () => tries(world, at(b, 'liaison'), there as never, 'send-result')
  if (part === 'answer') {
    writes = stopsAt(world, nth)
    await again(answer)
  } else await answer()
  await passes(world)
  const messages = await world.ports.database.collection<MessageRecord>('exchangeMessages').list({}, { limit: 100 })
  return {
    writes: writes(),
    arrived: arrived.length,
    states: [(await stored(world, here)).state, (await stored(world, there as never)).state],
    messages: messages.map(({ direction, type, state }) => `${direction} ${type} ${state}`).sort(),
  }
}

test.each(['request', 'answer'] as const)(
  'stopped at every single write of the %s in turn: nothing lost, nothing twice',
  async part => {
    const whole = await through(part, Number.POSITIVE_INFINITY)
    expect(whole).toMatchObject({ arrived: 1, states: ['answered', 'closed'] })
    expect(whole.messages).toEqual(
      [
        ...['in ACK', 'in APPLY', 'in RESULT', 'in RESULT_ACK'].map(message => `${message} applied`),
        ...['out ACK', 'out APPLY', 'out RESULT', 'out RESULT_ACK'].map(message => `${message} delivered`),
      ].sort(),
    )
    expect(whole.writes).toBeGreaterThan(20)
    const wrong: unknown[] = []
    for (let nth = 1; nth <= whole.writes; nth += 1) {
      const { writes: _, ...outcome } = await through(part, nth).catch(error => ({ writes: 0, error: String(error) }))
      const { writes: __, ...expected } = whole
      if (JSON.stringify(outcome) !== JSON.stringify(expected)) wrong.push([nth, outcome])
    }
    expect(wrong).toEqual([])
  },
  60_000,
)
