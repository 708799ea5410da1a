import { retention } from '../../core/catalogue/retention'
import { plus } from '../../core/domain/calendar/plus'
import { filePath } from '../exchange/file-path'
import { keepReceived } from '../exchange/keep-received'
import type { Alert } from '../records/alert'
import type { Exchange, MessageRecord } from '../records/exchange'
import { sweepRetention } from './sweep-retention'
import { sweepUploads } from './sweep-uploads'
import { approves, does, type ExchangeWorld, passes, reachesHandler } from './testing/exchange-story'
import { sent } from './testing/sent-story'

const soon = ({ ports }: ExchangeWorld) => plus(ports.clock.now(), 60)

test('with a filed case goes what was said about it to the other centre; the other centre keeps its own until its time', async () => {
  const { world, here, there, at, a, b } = await sent()
  const { ports } = world
  await reachesHandler(world, there)
  await approves(world, there)
  await does(world, there, [at(b, 'handler'), 'report'], [at(b, 'liaison'), 'send-result'])
  await passes(world)
  await does(
    world,
    here,
    [at(a, 'window'), 'tell', { delivery: { how: 'collected' } }],
    [at(a, 'archivist'), 'archive', { archive: { number: 'DA-1', pages: 9 } }],
  )
  const all = async (centre: string) => {
    const messages = await ports.database.collection<MessageRecord>('exchangeMessages').list({ centre })
    const exchanges = await ports.database.collection<Exchange>('exchanges').list({ centre })
    const alerts = await ports.database.collection<Alert>('alerts').list({ centre })
    return [messages.length, exchanges.length, alerts.length]
  }
  const theirs = await all(b.code)
  expect((await all(a.code)).every(count => count > 0)).toBe(true)
  ports.clock.set(`${2026 + retention.applications.years.value}-12-24T02:00:00.000Z`)
  await sweepRetention(ports, soon(world))
  expect(await all(a.code)).toEqual([0, 0, 0])
  // Not filed yet: nothing of it is erased.
  expect(await all(b.code)).toEqual(theirs)
})

test('a file no message ever named goes after thirty days; one that waits stays until then', async () => {
  const { world, a } = await sent()
  const { ports } = world
  const file = { exchange: 'XT9902000000000000000001', sha256: 'a'.repeat(64) }
  const path = filePath(a.code, file.exchange, file.sha256)
  await keepReceived(ports, a.code, file, new Uint8Array([1]))
  ports.clock.pass(29 * 86_400)
  await sweepUploads(ports, soon(world))
  expect(await ports.files.get(path)).toBeDefined()
  ports.clock.pass(2 * 86_400)
  await sweepUploads(ports, soon(world))
  expect(await ports.files.get(path)).toBeUndefined()
})
