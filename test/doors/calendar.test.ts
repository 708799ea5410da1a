import { inventedYear } from '../../core/domain/calendar/testing/invented-year'
import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { retirement, submitRetirement } from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')

const table = { ...inventedYear, source: '示例办发〔2026〕7号' }

let world: World
beforeAll(async () => {
  world = await openWorld({ opensAt: '2026-12-31T02:00:00.000Z' })
}, 90_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

test('on the last day of the known calendar the promise is provisional; two administrators enter the next year, and it is counted anew', async () => {
  const who = depositor(world, 'openid-new-year')
  await logInByFace(world, who, people.huangshiRetiree, huangshi)
  const { version } = await who.get('read-notice', { centre: huangshi, notice: 'query' })
  const asked = { centre: huangshi, item: retirement, consent: { version } }
  const { promise } = await who.get('check-before-apply', asked)
  expect(promise).toMatchObject({ on: '2027-01-06', provisional: true })
  const { number } = await submitRetirement(world, who, people.huangshiRetiree, huangshi)

  const first = await signIn(world, 'hs-guanli-1')
  await first.get('ask-calendar', table)
  const second = await signIn(world, 'hs-guanli-2')
  const { years } = await second.get('list-calendars', {})
  const at = years.find(({ year }) => year === 2027)?.asked?.at as never
  await wind(world, 30)
  await second.get('agree-calendar', { year: 2027, at, code: await second.freshCode() })

  // Other instances of the doors learn of it within a minute.
  await wind(world, 60)
  await fireClock(world)
  const handler = await signIn(world, 'hs-jingban')
  const { rows } = await handler.get('list-queue', { queue: 'reviewing', filter: {} })
  expect(rows.find(row => row.number === number)?.due).toEqual({
    kind: 'left',
    words: '还剩3个工作日',
    left: 3,
    on: '2027-01-06',
  })
}, 120_000)
