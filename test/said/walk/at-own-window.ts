import { definitionOf } from '../../../core/catalogue/definitions/definition-of'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Item, Mode } from '../../../core/domain/item/item'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { aKey } from '../../../server/usecases/testing/apply-story'
import { checks, handsOver, passes, stored, takesDown } from '../../../server/usecases/testing/exchange-story'
import { mustReply } from '../../../server/usecases/testing/must'
import { withdrawApplication } from '../../../server/usecases/withdraw-application'
import type { Outcome, Saying } from '../saying'
import { aWorld, canEnd, coreRefuses, keepsAccounts } from './preparing'
import { asOwner, cityOf, type Scene } from './scene'
import { acts, actsWithReason, approval, begin, ends, lets, looks, settles } from './steps'

type Story = (scene: Scene, id: ApplicationId) => Promise<void>
const local = 'local' as Mode

async function reachesHandler(scene: Scene, id: ApplicationId) {
  const { b, at } = scene.world
  await acts(scene, at(b, 'window'), id, 'accept')
  await checks(scene.world, at(b, 'handler'), id)
  await looks(scene)
}

async function approves(scene: Scene, id: ApplicationId) {
  const { b, at } = scene.world
  await acts(scene, at(b, 'handler'), id, 'propose')
  await acts(scene, at(b, 'approver'), id, 'approve', approval(scene))
  await settles(scene)
}

async function refuses(scene: Scene, id: ApplicationId) {
  const { b, at } = scene.world
  await actsWithReason(scene, at(b, 'handler'), id, 'propose-refusal')
  await actsWithReason(scene, at(b, 'approver'), id, 'refuse')
}

async function isTold(scene: Scene, id: ApplicationId) {
  const { b, at } = scene.world
  await acts(scene, at(b, 'window'), id, 'tell', { delivery: { how: 'collected' } })
  await acts(scene, at(b, 'archivist'), id, 'archive', { archive: { number: 'DA-1', pages: 3 } })
}

/** The form that every matter at the own window has; what it is called is the centre's. */
const form = ({ item, world: { b } }: Scene): string => definitionOf(b, item.code, local)?.slots[0]?.name ?? ''
const blurred = (scene: Scene) => ({ lines: [{ slot: form(scene), reason: 'blurred' }] })

const stories: Partial<Record<Outcome, Story>> = {
  done: async (scene, id) => {
    await reachesHandler(scene, id)
    await approves(scene, id)
    await isTold(scene, id)
  },
  'done, the account lives on': async (scene, id) => {
    keepsAccounts(scene)
    await reachesHandler(scene, id)
    await approves(scene, id)
    await isTold(scene, id)
  },
  'done after a supplement': async (scene, id) => {
    const { world } = scene
    const { b, at } = world
    await acts(scene, at(b, 'window'), id, 'ask-correction', blurred(scene))
    await handsOver(world, id, form(scene))
    await acts(scene, at(b, 'window'), id, 'resubmit')
    await reachesHandler(scene, id)
    await acts(scene, at(b, 'handler'), id, 'ask-correction', blurred(scene))
    await handsOver(world, id, form(scene))
    await acts(scene, at(b, 'window'), id, 'resubmit')
    await checks(world, at(b, 'handler'), id)
    await approves(scene, id)
    await isTold(scene, id)
  },
  'done after a failed payment': async (scene, id) => {
    const { ports, b, at } = scene.world
    await reachesHandler(scene, id)
    ports.bank.manner = 'refuses'
    await approves(scene, id)
    ports.bank.manner = 'slow'
    await acts(scene, at(b, 'approver'), id, 'retry', approval(scene))
    await settles(scene)
    await isTold(scene, id)
  },
  'not accepted': async (scene, id) => {
    await actsWithReason(scene, scene.world.at(scene.world.b, 'window'), id, 'decline')
    await isTold(scene, id)
  },
  refused: async (scene, id) => {
    await reachesHandler(scene, id)
    await refuses(scene, id)
    await isTold(scene, id)
  },
  'refused by the core': async (scene, id) => {
    const { b, at } = scene.world
    await reachesHandler(scene, id)
    coreRefuses(scene)
    await approves(scene, id)
    await acts(scene, at(b, 'approver'), id, 'send-back', { reason: '核心没有办成' })
    await checks(scene.world, at(b, 'handler'), id)
    await refuses(scene, id)
    await isTold(scene, id)
  },
  lapsed: async (scene, id) => {
    const { b, at } = scene.world
    await reachesHandler(scene, id)
    await acts(scene, at(b, 'handler'), id, 'ask-correction', blurred(scene))
    await lets(scene, id)
    await isTold(scene, id)
  },
  withdrawn: async (scene, id) => {
    const { ports } = scene.world
    await reachesHandler(scene, id)
    const application = await stored(scene.world, id)
    const wish = { application: id, version: application.revision, key: aKey() }
    mustReply(await withdrawApplication(ports, asOwner(application), wish))
    await passes(scene.world)
    await looks(scene)
    await isTold(scene, id)
  },
}

export const outcomesAtOwnWindow = (item: Item): readonly Outcome[] =>
  (Object.keys(stories) as Outcome[]).filter(outcome => canEnd(item, outcome))

/** Does the centre take its own depositors at its own window? */
export const hasOwnWindow = (centre: Centre, item: Item): boolean =>
  definitionOf(centre, item.code, local) !== undefined

/** Walks one matter of an own depositor at the own window. */
export async function walkAtOwnWindow(centre: Centre, item: Item, outcome: Outcome): Promise<Saying[]> {
  const story = stories[outcome]
  if (!story) throw new Error(`no story ends ${outcome}`)
  const away = await aWorld(centre, item)
  const world = { ...away, a: centre }
  const city = cityOf(centre)
  const trip = {
    item: item.code as never,
    mode: 'local',
    direction: 'local',
    at: city,
    decides: city,
    outcome,
  } as const
  const scene = await begin({ world, item, tripAt: code => (code === centre.code ? trip : undefined) })
  const id = await takesDown(world, item, local)
  scene.cases.push(id)
  await looks(scene)
  await story(scene, id)
  return ends(scene)
}
