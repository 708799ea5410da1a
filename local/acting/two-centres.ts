import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { findItem } from '../../core/catalogue/items/items'
import { findCentre } from '../../core/catalogue/registry'
import type { RequestOf } from '../../core/contract/door'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Mode } from '../../core/domain/item/item'
import { creditCodeCheck } from '../../core/domain/values/credit-code'
import type { ApplicationId, CentreCode, ItemCode } from '../../core/domain/values/ids'
import type { WorldPerson } from '../neighbours/world-shapes'
import type { World } from '../world/start-world'
import { decide } from './decide'
import { explain } from './explain'
import { fireClock } from './fire-clock'
import { freshKey } from './retirement'
import { smallPictures } from './small-pictures'
import type { Staff } from './staff'
import { until } from './until'

/** Who works on a matter at one centre. */
export interface Desk {
  window: Staff
  handler: Staff
  approver: Staff
  liaison: Staff
  archivist: Staff
}

export interface Matter {
  item: ItemCode
  mode: Exclude<Mode, 'online'>
  /** The centre that decides. */
  to: CentreCode
  person: WorldPerson
}

let serial = 0
/** An invented unit nobody has registered yet. */
const newCreditCode = () => {
  serial += 1
  const body = `91420000MA${String(serial).padStart(7, '0')}`
  return body + creditCodeCheck(body)
}

const answers: Readonly<Record<string, () => Record<string, string>>> = {
  'deposit-certificate': () => ({ loanCentre: '示例省示例市住房公积金中心', borrowerRole: 'borrower' }),
  'retirement-withdrawal': () => ({ kind: 'retired', retiredOn: '2026-08-12' }),
  'unit-registration': () => ({
    unitName: '示例商贸有限公司',
    creditCode: newCreditCode(),
    unitAddress: '示例路1号',
    legalRepresentative: '赵一',
    foundedOn: '2026-10-01',
    firstMonth: '2026-12',
    unitRatio: '8',
    personRatio: '8',
  }),
  'information-change': () => ({ what: 'phone', from: '19900000000', to: '19900000999' }),
  'purchase-withdrawal': () => ({
    housePlace: '示例路8号',
    houseKind: 'new',
    contractNumber: 'HT-2026-1',
    price: '800000',
    boughtOn: '2026-10-01',
    amount: '100.00',
  }),
  'early-repayment': () => ({ source: 'card' }),
}

/** 窗口收件, with every picture the deciding centre asks for. */
export async function takeDown(
  world: World,
  window: Staff,
  { item, mode, to, person }: Matter,
): Promise<ApplicationId> {
  const kind = findItem(item)
  const centre = findCentre(to)
  const definition = centre && definitionOf(centre, item, mode)
  const why = kind?.handledBy[0]
  if (!kind || !definition || !why) throw new Error(`${item} is not handed in elsewhere`)
  const card = person.cards.find(({ kind: cardKind, state }) => cardKind === 'debit' && state === 'good')
  const { review } = await window.get('start-intake', {
    key: freshKey(),
    to,
    item,
    mode,
    why,
    applicant: { name: person.name, idNumber: person.idNumber, phone: person.phone },
    answers: answers[item]?.() ?? {},
    ...(kind.outcome === 'payment' && card ? { payee: { bank: card.bank, card: card.number } } : {}),
    compared: true,
    guided: true,
  })
  const groups = new Set<string>()
  for (const slot of definition.slots) {
    if (slot.name === 'verification-table' || (slot.oneOf && groups.has(slot.oneOf))) continue
    if (slot.oneOf) groups.add(slot.oneOf)
    for (let page = 0; page < slot.pages.min; page += 1) await scan(world, window, review.row.id, slot.name)
  }
  return review.row.id
}

/** One picture for one slot, as bytes. */
export async function scan(world: World, window: Staff, application: ApplicationId, slot: string): Promise<void> {
  const bytes = await smallPictures.read('id-front.jpg')
  const { path } = await window.get('issue-attachment', {
    application,
    label: '扫描件',
    slot,
    type: 'image',
    bytes: bytes.length,
  })
  const reply = await fetch(`${world.cloud}/staff${path}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${window.session()}` },
    body: bytes as unknown as BodyInit,
  })
  const said = (await reply.json()) as { ok: boolean; problem?: unknown }
  if (!said.ok) throw new Error(`the picture for ${slot} was refused: ${JSON.stringify(said.problem)}`)
  shown.delete(application)
}

/** The version of each case when it was last shown: nobody looks again before each step, as at a desk. */
const shown = new Map<ApplicationId, number>()

/** One step that must work. */
export async function step(
  world: World,
  staff: Staff,
  application: ApplicationId,
  action: RequestOf<StaffDoor, 'take-action'>['action'],
  more: Partial<RequestOf<StaffDoor, 'take-action'>> = {},
): Promise<void> {
  for (;;) {
    const version = shown.get(application)
    const said = await decide(world, staff, application, action, { ...(version ? { version } : {}), ...more })
    if (said.ok) {
      shown.set(application, said.body.review.row.version)
      return
    }
    // The timer or the other centre moved it between reading and acting: read again.
    if (said.problem.code !== 'request.stale') throw new Error(`${action}: ${JSON.stringify(said.problem)}`)
    shown.delete(application)
  }
}

/** Claims it, explains what looks like another case, and ticks everything. */
export async function check(staff: Staff, application: ApplicationId): Promise<void> {
  const { review } = await staff.get('show-application', { application })
  await staff.get('claim', { application, version: review.row.version })
  await explain(staff, application)
  const { row } = (await staff.get('show-application', { application })).review
  const done = review.checklist.map(({ name }) => name)
  const saved = await staff.get('save-checklist', { application, version: row.version, done })
  shown.set(application, saved.review.row.version)
}

/** Accepted, checked by two, handed to the liaison, sent; and has arrived. @returns the deciding centre's application */
export async function send(world: World, here: Desk, there: Desk, application: ApplicationId): Promise<ApplicationId> {
  const [number = ''] = await sendAll(world, here, application)
  return arrivedAs(there, number)
}

/** The same where several apply in one case. @returns the numbers under which it went out, one for each */
export async function sendAll(world: World, here: Desk, application: ApplicationId): Promise<readonly string[]> {
  const { window, approver, liaison } = here
  await step(world, window, application, 'accept')
  await step(world, window, application, 'start-check')
  const { review } = await window.get('show-application', { application })
  if (review.slots.some(({ name }) => name === 'verification-table'))
    await scan(world, window, application, 'verification-table')
  await check(window, application)
  await step(world, window, application, 'propose')
  await step(world, approver, application, 'approve')
  await step(world, window, application, 'hand-over')
  await step(world, liaison, application, 'send')
  await untilStands(world, liaison, application, '对方办理中')
  return review.exchange?.numbers ?? []
}

/** What the deciding centre made of the request with this number. */
export async function arrivedAs(there: Desk, number: string): Promise<ApplicationId> {
  const { rows } = await there.liaison.get('list-queue', { queue: 'receiving', filter: {} })
  for (const { id } of rows) {
    const found = await there.liaison.get('show-application', { application: id })
    if (found.review.exchange?.numbers.includes(number)) return id
  }
  throw new Error(`${number} has not arrived`)
}

/** Waits, with the timer going round, until the case stands so. */
export async function untilStands(
  world: World,
  staff: Staff,
  application: ApplicationId,
  words: string,
): Promise<void> {
  await until(`${application} to be ${words}`, async () => {
    const { review } = await staff.get('show-application', { application })
    shown.set(application, review.row.version)
    if (review.row.stateWords.split('·')[0] === words) return true
    await fireClock(world)
    return false
  })
}

/** To the department, checked by its handler. */
export async function dispatch(world: World, there: Desk, application: ApplicationId): Promise<void> {
  const { review } = await there.liaison.get('show-application', { application })
  const department = review.departments[0]?.id
  if (!department) throw new Error('there is no department')
  await step(world, there.liaison, application, 'dispatch', { department })
  await check(there.handler, application)
}

/** Reported to the liaison; fed back as soon as the papers that go with it are made. */
export async function feedBack(
  world: World,
  { handler, liaison }: Pick<Desk, 'handler' | 'liaison'>,
  application: ApplicationId,
): Promise<void> {
  await step(world, handler, application, 'report')
  await until(`the answer of ${application} to be ready`, async () => {
    const { review } = await liaison.get('show-application', { application })
    shown.set(application, review.row.version)
    const ready = review.actions.some(({ action, blocked }) => action === 'send-result' && !blocked)
    if (!ready) await fireClock(world)
    return ready
  })
  await step(world, liaison, application, 'send-result')
}
