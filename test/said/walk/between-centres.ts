import { definitionOf } from '../../../core/catalogue/definitions/definition-of'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Item, Mode } from '../../../core/domain/item/item'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { denyApplication } from '../../../server/usecases/deny-application'
import { aKey } from '../../../server/usecases/testing/apply-story'
import { checks, handsOver, passes, stored, takesDown, theirs } from '../../../server/usecases/testing/exchange-story'
import { mustReply } from '../../../server/usecases/testing/must'
import { withdrawApplication } from '../../../server/usecases/withdraw-application'
import type { Outcome, Saying, Way } from '../saying'
import { aWorld, betweenTwo, canEnd, coreRefuses, keepsAccounts } from './preparing'
import { asOwner, type Scene } from './scene'
import { acts, actsWithReason, approval, begin, ends, lets, looks, settles } from './steps'

type Story = (scene: Scene, here: ApplicationId) => Promise<void>

/** Taken down, with all its material. */
async function starts(b: Centre, item: Item, mode: Mode, outcome: Outcome, reachesOther: boolean): Promise<Scene> {
  const world = await aWorld(b, item)
  const trip = { item: item.code as never, mode: mode as Way, outcome }
  return begin({ world, item, tripAt: betweenTwo(world, trip, reachesOther) })
}

/** Accepted, checked by two, handed to the liaison and sent. @returns the other centre's case */
async function sends(scene: Scene, here: ApplicationId): Promise<ApplicationId> {
  const { world } = scene
  const { a, b, at } = world
  const window = at(a, 'window')
  await acts(scene, window, here, 'accept')
  await acts(scene, window, here, 'start-check')
  const { mode, item } = await stored(world, here)
  if (definitionOf(b, item, mode)?.slots.some(({ name }) => name === 'verification-table'))
    await handsOver(world, here, 'verification-table')
  await checks(world, window, here)
  await acts(scene, window, here, 'propose')
  await acts(scene, at(a, 'second'), here, 'approve')
  await acts(scene, window, here, 'hand-over')
  await acts(scene, at(a, 'liaison'), here, 'send')
  const { _id } = await theirs(world)
  scene.cases.push(_id)
  await looks(scene)
  return _id
}

async function reachesHandler(scene: Scene, there: ApplicationId) {
  const { b, at } = scene.world
  await acts(scene, at(b, 'liaison'), there, 'dispatch', { department: at(b, 'handler').staff.department })
  await checks(scene.world, at(b, 'handler'), there)
  await looks(scene)
}

async function approves(scene: Scene, there: ApplicationId) {
  const { b, at } = scene.world
  await acts(scene, at(b, 'handler'), there, 'propose')
  await acts(scene, at(b, 'approver'), there, 'approve', approval(scene))
  await settles(scene)
}

async function refuses(scene: Scene, there: ApplicationId) {
  const { b, at } = scene.world
  await actsWithReason(scene, at(b, 'handler'), there, 'propose-refusal')
  await actsWithReason(scene, at(b, 'approver'), there, 'refuse')
}

async function answers(scene: Scene, here: ApplicationId, there: ApplicationId, kept?: string) {
  const { b, at } = scene.world
  await acts(scene, at(b, 'handler'), there, 'report')
  await acts(scene, at(b, 'liaison'), there, 'send-result')
  await passes(scene.world)
  await looks(scene)
  await acts(scene, at(b, 'archivist'), there, 'archive', { archive: { number: 'DA-2', pages: 1 } })
  await isTold(scene, here, kept)
}

async function isTold(scene: Scene, here: ApplicationId, kept?: string) {
  const { a, at } = scene.world
  await acts(scene, at(a, 'window'), here, 'tell', { delivery: { how: 'collected' } })
  await acts(scene, at(a, 'archivist'), here, 'archive', {
    archive: { number: 'DA-1', pages: 9, ...(kept ? { kept } : {}) },
  })
}

const blurred = { lines: [{ slot: 'application-form', reason: 'blurred' }] }

/** What can become of a matter before the other centre hears of it. */
const here: Partial<Record<Outcome, Story>> = {
  'not accepted': async (scene, id) => {
    await actsWithReason(scene, scene.world.at(scene.world.a, 'window'), id, 'decline')
    await isTold(scene, id)
  },
  refused: async (scene, id) => {
    const { a, at } = scene.world
    await acts(scene, at(a, 'window'), id, 'accept')
    await acts(scene, at(a, 'window'), id, 'start-check')
    await checks(scene.world, at(a, 'window'), id)
    await actsWithReason(scene, at(a, 'window'), id, 'propose-refusal')
    await actsWithReason(scene, at(a, 'second'), id, 'refuse')
    await isTold(scene, id)
  },
  lapsed: async (scene, id) => {
    const { a, at } = scene.world
    await acts(scene, at(a, 'window'), id, 'accept')
    await acts(scene, at(a, 'window'), id, 'start-check')
    await acts(scene, at(a, 'window'), id, 'ask-correction', blurred)
    await lets(scene, id)
    await isTold(scene, id)
  },
  withdrawn: async (scene, id) => {
    const { ports, a, at } = scene.world
    await acts(scene, at(a, 'window'), id, 'ask-correction', blurred)
    const application = await stored(scene.world, id)
    mustReply(
      await withdrawApplication(ports, asOwner(application), {
        application: id,
        version: application.revision,
        key: aKey(),
      }),
    )
    await passes(scene.world)
    await looks(scene)
    await isTold(scene, id)
  },
}

/** What can become of it once it has arrived there. */
const there: Partial<Record<Outcome, Story>> = {
  done: async (scene, id) => {
    const other = await sends(scene, id)
    await reachesHandler(scene, other)
    await approves(scene, other)
    await answers(scene, id, other)
  },
  'done, the account lives on': async (scene, id) => {
    keepsAccounts(scene)
    const other = await sends(scene, id)
    await reachesHandler(scene, other)
    await approves(scene, other)
    await answers(scene, id, other)
  },
  'done after a supplement': async (scene, id) => {
    const { world } = scene
    const { a, b, at } = world
    const other = await sends(scene, id)
    await reachesHandler(scene, other)
    await acts(scene, at(b, 'handler'), other, 'ask-correction', blurred)
    await handsOver(world, id, 'application-form')
    await acts(scene, at(a, 'liaison'), id, 'supplement')
    await checks(world, at(b, 'handler'), other)
    await acts(scene, at(b, 'handler'), other, 'ask-originals', { reason: '按规定核对原件' })
    await acts(scene, at(a, 'liaison'), id, 'post', { tracking: { carrier: '示例快递', number: 'SF000' } })
    await acts(scene, at(b, 'liaison'), other, 'originals-in')
    await checks(world, at(b, 'handler'), other)
    await approves(scene, other)
    await acts(scene, at(b, 'liaison'), other, 'return-originals', {
      tracking: { carrier: '示例快递', number: 'SF001' },
    })
    await passes(world)
    await answers(scene, id, other, '原件已收回')
  },
  'done after a failed payment': async (scene, id) => {
    const { ports, b, at } = scene.world
    const other = await sends(scene, id)
    await reachesHandler(scene, other)
    ports.bank.manner = 'refuses'
    await approves(scene, other)
    ports.bank.manner = 'slow'
    await acts(scene, at(b, 'approver'), other, 'retry', approval(scene))
    await settles(scene)
    await answers(scene, id, other)
  },
  'refused by the other centre': async (scene, id) => {
    const other = await sends(scene, id)
    await reachesHandler(scene, other)
    await refuses(scene, other)
    await answers(scene, id, other)
  },
  'refused by the core': async (scene, id) => {
    const { b, at } = scene.world
    const other = await sends(scene, id)
    await reachesHandler(scene, other)
    coreRefuses(scene)
    await approves(scene, other)
    await acts(scene, at(b, 'approver'), other, 'send-back', { reason: '核心没有办成' })
    await checks(scene.world, at(b, 'handler'), other)
    await refuses(scene, other)
    await answers(scene, id, other)
  },
  'lapsed at the other centre': async (scene, id) => {
    const { b, at } = scene.world
    const other = await sends(scene, id)
    await reachesHandler(scene, other)
    await acts(scene, at(b, 'handler'), other, 'ask-correction', blurred)
    await lets(scene, other)
    await answers(scene, id, other)
  },
  recalled: async (scene, id) => {
    const { a, b, at } = scene.world
    const other = await sends(scene, id)
    await acts(scene, at(a, 'window'), id, 'withdraw-in-person')
    await passes(scene.world)
    await looks(scene)
    await acts(scene, at(b, 'archivist'), other, 'archive', { archive: { number: 'DA-2', pages: 1 } })
    await isTold(scene, id)
  },
  returned: async (scene, id) => {
    const { a, b, at } = scene.world
    const other = await sends(scene, id)
    await actsWithReason(scene, at(b, 'liaison'), other, 'nack')
    await passes(scene.world)
    await looks(scene)
    await acts(scene, at(b, 'archivist'), other, 'archive', { archive: { number: 'DA-2', pages: 1 } })
    await acts(scene, at(a, 'liaison'), id, 'return-to-window', { reason: '对方不办' })
    await acts(scene, at(a, 'window'), id, 'withdraw-in-person')
    await isTold(scene, id)
  },
  'not me': async (scene, id) => {
    const { ports, b, at } = scene.world
    const other = await sends(scene, id)
    const application = await stored(scene.world, other)
    const said = { application: other, version: application.revision, key: aKey() }
    mustReply(await denyApplication(ports, asOwner(application), said))
    await passes(scene.world)
    await looks(scene)
    await actsWithReason(scene, at(b, 'approver'), other, 'refuse')
    await answers(scene, id, other)
  },
}

export const outcomesHere = Object.keys(here) as readonly Outcome[]
export const outcomesThere = (item: Item): readonly Outcome[] =>
  (Object.keys(there) as Outcome[]).filter(outcome => canEnd(item, outcome))

/** Walks one matter between two centres; both are heard. */
export async function walkBetween(b: Centre, item: Item, mode: Mode, outcome: Outcome): Promise<Saying[]> {
  const story = there[outcome] ?? here[outcome]
  if (!story) throw new Error(`no story ends ${outcome}`)
  const scene = await starts(b, item, mode, outcome, there[outcome] !== undefined)
  const id = await takesDown(scene.world, item, mode)
  scene.cases.push(id)
  await looks(scene)
  await story(scene, id)
  return ends(scene)
}
