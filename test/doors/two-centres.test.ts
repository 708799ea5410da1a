import { findItem } from '../../core/catalogue/items/items'
import type { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import {
  check,
  type Desk,
  dispatch,
  feedBack,
  scan,
  send,
  step,
  takeDown,
  untilStands,
} from '../../local/acting/two-centres'
import type { World } from '../../local/world/start-world'
import { bothDesks, matters, other } from '../stage/between-centres'
import { openWorld } from '../stage/open-world'

let world: World
let deskOf: (code: CentreCode) => Desk
beforeAll(async () => {
  world = await openWorld()
  deskOf = await bothDesks(world)
}, 120_000)
afterAll(() => world?.close(), 30_000)

test('every item is among them, in every mode in which it is handed in elsewhere', () => {
  expect(matters).toHaveLength(19)
  expect(new Set(matters.map(({ item }) => item)).size).toBe(8)
})

test.each(matters.map(matter => [matter.name, matter] as const))(
  '%s: asked once for more, then done and filed on both sides',
  async (_name, matter) => {
    const [here, there] = [deskOf(other(matter.to)), deskOf(matter.to)]
    const application = await takeDown(world, here.window, matter)
    const theirs = await send(world, here, there, application)
    await dispatch(world, there, theirs)
    await correction(here, there, application, theirs)
    await check(there.handler, theirs)
    await step(world, there.handler, theirs, 'propose')
    await step(world, there.approver, theirs, 'approve')
    await untilStands(world, there.handler, theirs, '已办成，待反馈')
    await feedBack(world, there, theirs)
    await untilStands(world, here.window, application, '结果待告知')
    const { review } = await here.window.get('show-application', { application })
    expect(review.papers.map(({ name }) => name)).toContain(
      findItem(matter.item)?.outcome === 'payment' ? 'withdrawal-receipt' : 'result',
    )
    await step(world, here.window, application, 'tell', { delivery: { how: 'collected' } })
    await step(world, here.archivist, application, 'archive', { archive: { number: 'DA-2026-1', pages: 12 } })
    await untilStands(world, there.archivist, theirs, '已反馈')
    await step(world, there.archivist, theirs, 'archive', { archive: { number: 'DA-2026-2', pages: 2 } })
  },
  60_000,
)

async function correction(here: Desk, there: Desk, application: ApplicationId, theirs: ApplicationId) {
  const lines = [{ slot: 'application-form', reason: 'blurred' }]
  await step(world, there.handler, theirs, 'ask-correction', { lines })
  await untilStands(world, here.window, application, '对方要求补充')
  await scan(world, here.window, application, 'application-form')
  await step(world, here.liaison, application, 'supplement')
  await untilStands(world, there.handler, theirs, '审查中')
}
