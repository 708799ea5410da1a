import type { CentreCode } from '../../core/domain/values/ids'
import { type Depositor, stepUpByFace } from '../../local/acting/depositor'
import { beginDraft, fillDraft, freshKey } from '../../local/acting/retirement'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import type { World } from '../../local/world/start-world'

export const counts = { kills: 0, acknowledged: 0, unanswered: 0 }

/** Sends something, kills the cloud so many milliseconds later, starts it again; the answer, if there was one. */
export async function killedDuring<T>(world: World, afterMs: number, send: () => Promise<T>): Promise<T | undefined> {
  const sent = send().then(
    answer => answer,
    () => undefined,
  )
  await new Promise(next => setTimeout(next, afterMs))
  await world.killCloud()
  const answer = await sent
  await world.startCloud()
  counts.kills += 1
  if (answer === undefined) counts.unanswered += 1
  else counts.acknowledged += 1
  return answer
}

/** Spread over the whole of what is sent, from its first moment to after its answer. */
export const moment = (round: number) => (round * 397 + Math.floor(Math.random() * 397)) % 1600

/** Submitted under fire: whatever was answered, the same key ends in one application. */
export async function submitUnderFire(
  world: World,
  who: Depositor,
  person: WorldPerson,
  centre: CentreCode,
  ms: number,
  card?: string,
) {
  const draft = await fillDraft(who, person, await beginDraft(who, centre), card)
  const body = {
    draft: draft.id,
    version: draft.version,
    key: freshKey(),
    stepUp: await stepUpByFace(world, who, centre, draft.id),
    promise: true,
  }
  const first = await killedDuring(world, ms, () => who.ask('submit-application', body))
  let again = await who.ask('submit-application', body)
  // The step-up was spent and the write after it never came: the person confirms once more, the draft is all there.
  if (!again.ok && again.problem.code === 'step-up.spent')
    again = await who.ask('submit-application', { ...body, stepUp: await stepUpByFace(world, who, centre, draft.id) })
  if (!again.ok) throw new Error(`after the kill: ${JSON.stringify(again.problem)}`)
  if (first?.ok) expect(again.body.application.number).toBe(first.body.application.number)
  expect(again.body.application.id).toBe(draft.id)
  const { applications } = await who.get('list-applications', {})
  expect(applications.filter(one => one.id === draft.id)).toHaveLength(1)
  // No second one beside it; it may be done already.
  const open = applications.filter(one => !['withdrawn', 'done'].includes(one.shown.state))
  expect(open.filter(one => one.id !== draft.id)).toEqual([])
  return draft.id
}
