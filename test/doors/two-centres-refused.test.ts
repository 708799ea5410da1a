import type { CentreCode } from '../../core/domain/values/ids'
import { type Desk, dispatch, feedBack, send, step, takeDown, untilStands } from '../../local/acting/two-centres'
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

test.each(matters.map(matter => [matter.name, matter] as const))(
  '%s: refused with a reason by two people, and the accepting centre reads it',
  async (_name, matter) => {
    const [here, there] = [deskOf(other(matter.to)), deskOf(matter.to)]
    const application = await takeDown(world, here.window, matter)
    const theirs = await send(world, here, there, application)
    await dispatch(world, there, theirs)
    const reason = '材料与本中心登记不符'
    await step(world, there.handler, theirs, 'propose-refusal', { reason })
    await step(world, there.approver, theirs, 'refuse', { reason })
    await feedBack(world, there, theirs)
    await untilStands(world, here.window, application, '结果待告知')
    const { review } = await here.window.get('show-application', { application })
    expect(review.history[0]).toMatchObject({ words: '对方中心反馈了结果', note: reason })
  },
  60_000,
)
