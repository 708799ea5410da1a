import type { Centre } from '../../../core/domain/centre/centre'
import type { Item, Mode } from '../../../core/domain/item/item'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { exportPackage } from '../../../server/usecases/export-package'
import { keyInRequest } from '../../../server/usecases/key-in-request'
import { listMessages } from '../../../server/usecases/list-messages'
import { startIntake } from '../../../server/usecases/start-intake'
import { aKey } from '../../../server/usecases/testing/apply-story'
import { anIntake, checks, handsOver, passes } from '../../../server/usecases/testing/exchange-story'
import { mustReply } from '../../../server/usecases/testing/must'
import type { Saying } from '../saying'
import { aWorld, byHand } from './preparing'
import type { Scene } from './scene'
import { acts, approval, begin, ends, looks, settles } from './steps'

const third = { code: '990100', name: '示例市住房公积金中心' }
const outcome = 'carried by hand'

/** The package is made, with its cover. */
async function carries({ world }: Scene, centre: Centre): Promise<void> {
  const { ports, at } = world
  const liaison = at(centre, 'liaison')
  for (const { message } of mustReply(await listMessages(ports, liaison, {})).toCarry)
    mustReply(await exportPackage(ports, liaison, { message }))
}

/** Taken down here for a centre that is none of ours, up to the package that waits to be sent. */
export async function walkOutByHand(ours: Centre, item: Item, mode: Mode): Promise<Saying[]> {
  const away = await aWorld(ours, item)
  const world = { ...away, a: ours }
  const { ports, at } = world
  const window = at(ours, 'window')
  const tripAt = byHand(ours, 'accepting', { item: item.code as never, mode: mode as never, outcome })
  const scene = await begin({ world, item, tripAt })
  const intake = { ...anIntake(world, item, mode), to: third.code, toName: third.name }
  const { review } = mustReply(await startIntake(ports, window, intake))
  const id: ApplicationId = review.row.id
  for (const { name } of review.slots) {
    await handsOver(world, id, name)
    if (name === 'operator-id' || name === 'legal-representative-id') await handsOver(world, id, name)
  }
  scene.cases.push(id)
  await looks(scene)
  await acts(scene, window, id, 'accept')
  await acts(scene, window, id, 'start-check')
  await checks(world, window, id)
  await acts(scene, window, id, 'propose')
  await acts(scene, at(ours, 'second'), id, 'approve')
  await acts(scene, window, id, 'hand-over')
  await acts(scene, at(ours, 'liaison'), id, 'prepare-package')
  await carries(scene, ours)
  return ends(scene)
}

/** Keyed in from the national platform, decided here, up to the package with the result. */
export async function walkInByHand(ours: Centre, item: Item, mode: Mode): Promise<Saying[]> {
  const world = await aWorld(ours, item)
  const { ports, at } = world
  const tripAt = byHand(ours, 'handling', { item: item.code as never, mode: mode as never, outcome })
  const scene = await begin({ world, item, tripAt })
  const { why, applicant, answers, payee } = anIntake(world, item, mode)
  const { review } = mustReply(
    await keyInRequest(ports, at(ours, 'liaison'), {
      key: aKey(),
      from: third,
      arrivedAt: ports.clock.now(),
      item: item.code,
      mode: mode as never,
      why,
      applicant,
      answers,
      ...(payee ? { payee } : {}),
    }),
  )
  const { id } = review.row
  scene.cases.push(id)
  await passes(world)
  await looks(scene)
  await acts(scene, at(ours, 'liaison'), id, 'dispatch', { department: at(ours, 'handler').staff.department })
  await checks(world, at(ours, 'handler'), id)
  await acts(scene, at(ours, 'handler'), id, 'propose')
  await acts(scene, at(ours, 'approver'), id, 'approve', approval(scene))
  await settles(scene)
  await acts(scene, at(ours, 'handler'), id, 'report')
  await acts(scene, at(ours, 'liaison'), id, 'prepare-package')
  await carries(scene, ours)
  return ends(scene)
}
