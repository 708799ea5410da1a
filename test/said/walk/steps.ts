import type { RequestOf } from '../../../core/contract/door'
import type { StaffDoor } from '../../../core/contract/staff/staff-door'
import type { Application } from '../../../core/domain/application/application'
import { plus } from '../../../core/domain/calendar/plus'
import type { Item } from '../../../core/domain/item/item'
import type { ApplicationId, CentreCode } from '../../../core/domain/values/ids'
import type { Alert } from '../../../server/records/alert'
import type { NoticeRecord } from '../../../server/records/notice'
import type { Person } from '../../../server/records/person'
import type { AskingStaff } from '../../../server/records/staff'
import { savePerson } from '../../../server/standing/save-person'
import { chaseDeadlines } from '../../../server/usecases/chase-deadlines'
import { deliverEffects } from '../../../server/usecases/deliver-effects'
import { deliverMessages } from '../../../server/usecases/deliver-messages'
import { showApplication } from '../../../server/usecases/show-application'
import { showCase } from '../../../server/usecases/show-case'
import { takeAction } from '../../../server/usecases/take-action'
import { aKey, code, staffOf } from '../../../server/usecases/testing/apply-story'
import { type ExchangeWorld, passes, stored } from '../../../server/usecases/testing/exchange-story'
import type { CorePerson } from '../../../server/usecases/testing/memory-centre-core'
import { mustReply } from '../../../server/usecases/testing/must'
import type { Saying, Trip } from '../saying'
import { listen } from './listen'
import { readApplication, readEnding, readReview } from './read-views'
import { asOwner, isClosed, type Scene } from './scene'

type Action = RequestOf<StaffDoor, 'take-action'>['action']
type More = Partial<RequestOf<StaffDoor, 'take-action'>>

/** What a scene begins with. */
export interface Opening {
  world: ExchangeWorld
  item: Item
  /** The trip of whoever speaks for this centre; nothing where it has none. */
  tripAt(centre: CentreCode): Trip | undefined
}

/** Opens the ears; nothing has been said yet. */
export async function begin({ world, item, tripAt }: Opening): Promise<Scene> {
  const { ports, a, b } = world
  const watchers = new Map<CentreCode, AskingStaff>()
  for (const centre of new Set([a, b]))
    watchers.set(
      centre.code,
      await staffOf(ports, centre, 'watcher', 'window', 'handler', 'approver', 'liaison', 'archivist'),
    )
  const scene: Scene = { world, item, heard: [], tripAt, cases: [], seen: new Map(), watchers }
  listen(scene)
  const known = ports.core(b.code).people[0]
  if (known) await subscribes(world, known)
  return scene
}

/** The person wants messages, so that the subscribe message is written as well as the short one. */
async function subscribes({ ports }: ExchangeWorld, { identity, phone }: CorePerson) {
  const person = await savePerson(ports, { identity, phone, openid: 'openid-of-wang' })
  const persons = ports.database.collection<Person>('persons')
  const record = await persons.find(person._id)
  if (record) await persons.replace({ ...record, subscriptions: { 'template-progress': -1 } })
}

/** Reads every case as its owner and as staff see it now: once in each state, and at every step while it is carried out. */
export async function looks(scene: Scene): Promise<void> {
  const { ports } = scene.world
  for (const id of scene.cases) {
    const application = await stored(scene.world, id)
    const trip = scene.tripAt(application.centre)
    const carried = application.state === 'executing' ? application.events.length : 0
    const now = `${application.state}:${application.round}:${application.papers.length}:${carried}`
    if (!trip || scene.seen.get(id) === now) continue
    scene.seen.set(id, now)
    const context = { trip, closed: isClosed(scene), given: scene.given }
    const shown = mustReply(await showApplication(ports, asOwner(application), { application: id })).application
    scene.heard.push(...readApplication(shown, context))
    const watcher = scene.watchers.get(application.centre)
    if (!watcher) continue
    const { review } = mustReply(await showCase(ports, watcher, { application: id }))
    scene.heard.push(...readReview(review, application.state, context))
  }
}

/** What is carried out at once is looked at before it is. */
const carriedOut: readonly Action[] = ['approve', 'retry']

/** One action of staff, and what comes of it. */
export async function acts(scene: Scene, staff: AskingStaff, id: ApplicationId, action: Action, more: More = {}) {
  const { ports } = scene.world
  const { revision: version } = await stored(scene.world, id)
  const done = await takeAction(ports, staff, { application: id, version, key: aKey(), action, ...more })
  if (!done.ok) throw new Error(`${action}: ${done.problem.code} ${JSON.stringify(done.problem.fields ?? [])}`)
  if (carriedOut.includes(action)) await looks(scene)
  const until = plus(ports.clock.now(), 60)
  await deliverEffects(ports, id, until)
  await deliverMessages(ports, until)
  await looks(scene)
}

/** The same with a reason of the list that goes with it; @returns what the applicant should read */
export async function actsWithReason(scene: Scene, staff: AskingStaff, id: ApplicationId, action: Action) {
  const { review } = mustReply(await showCase(scene.world.ports, staff, { application: id }))
  const offered = review.actions.find(each => each.action === action)
  const reason = offered?.reasons?.[0] ?? review.refusalReasons[0]
  if (!reason) throw new Error(`${action} has no reason to choose`)
  if (action !== 'propose-refusal') scene.given = reason.reason
  await acts(scene, staff, id, action, { reason: reason.code })
}

export const approval = ({ world: { ports } }: Scene): More => ({ code: code(ports) })

/** Core and bank finish what they have begun, slowly enough to be watched. */
export async function settles(scene: Scene): Promise<void> {
  const { ports, b } = scene.world
  for (let round = 0; round < 3; round += 1) {
    await passes(scene.world)
    await looks(scene)
    const core = ports.core(b.code)
    for (const [order, { state }] of core.orders)
      if (state.state === 'accepted') core.post(order, ports.clock.now().slice(0, 10) as never)
    for (const [order, { state }] of ports.bank.payments) if (state.state === 'accepted') ports.bank.arrive(order)
  }
  await passes(scene.world)
  await looks(scene)
}

/** The day by which something had to be handed in has passed. */
export async function lets(scene: Scene, id: ApplicationId): Promise<void> {
  const { ports } = scene.world
  const { correctionDueAt } = await stored(scene.world, id)
  if (!correctionDueAt) throw new Error('nothing was asked for')
  ports.clock.set(plus(correctionDueAt, 60))
  await chaseDeadlines(ports, plus(ports.clock.now(), 60))
  await passes(scene.world)
  await looks(scene)
}

/** What lies in the inbox and before staff, and how it ended; then the scene is over. */
export async function ends(scene: Scene): Promise<Saying[]> {
  const { ports } = scene.world
  const applications = await ports.database.collection<Application>('applications').list({})
  const tripOf = (id: string) => {
    const application = applications.find(({ _id }) => id.startsWith(_id))
    return application && scene.tripAt(application.centre)
  }
  const closed = isClosed(scene)
  for (const { _id, title, words } of await ports.database.collection<NoticeRecord>('notices').list({})) {
    const trip = tripOf(_id)
    if (trip)
      scene.heard.push({
        trip,
        closed,
        kind: 'notice',
        what: title,
        title: '消息',
        lines: [line('title', title), line('', words)],
      })
  }
  for (const { application, what, words } of await ports.database.collection<Alert>('alerts').list({})) {
    const trip = tripOf(application)
    if (trip) scene.heard.push({ trip, closed, kind: 'alert', what, title: words, lines: [] })
  }
  for (const id of scene.cases) {
    const application = await stored(scene.world, id)
    const trip = scene.tripAt(application.centre)
    if (!trip) continue
    const shown = mustReply(await showApplication(ports, asOwner(application), { application: id })).application
    scene.heard.push(readEnding(shown, { trip, closed, given: scene.given }))
  }
  return scene.heard
}

const line = (label: string, text: string) => ({ label, text })
