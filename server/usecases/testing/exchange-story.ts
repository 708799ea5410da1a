import { definitionOf } from '../../../core/catalogue/definitions/definition-of'
import { centres } from '../../../core/catalogue/registry'
import type { RequestOf } from '../../../core/contract/door'
import type { StaffDoor } from '../../../core/contract/staff/staff-door'
import type { StaffRole } from '../../../core/contract/staff/staff-view'
import type { Application } from '../../../core/domain/application/application'
import { plus } from '../../../core/domain/calendar/plus'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Item, Mode } from '../../../core/domain/item/item'
import { creditCodeCheck } from '../../../core/domain/values/credit-code'
import { Day } from '../../../core/domain/values/day'
import { fen } from '../../../core/domain/values/fen'
import type { ApplicationId } from '../../../core/domain/values/ids'
import type { AskingStaff } from '../../records/staff'
import { answerConflict } from '../answer-conflict'
import { issueAttachment } from '../attachments'
import { claim } from '../claim'
import { deliverEffects } from '../deliver-effects'
import { deliverMessages } from '../deliver-messages'
import { deliverOwed } from '../deliver-owed'
import { receiveAttachment } from '../receive-attachment'
import { saveChecklist } from '../save-checklist'
import { showCase } from '../show-case'
import { startIntake } from '../start-intake'
import { takeAction } from '../take-action'
import { aCoreAccount, aCorePerson } from './a-core-person'
import { aKey, code, jpeg, ownCard, staffOf } from './apply-story'
import { type MemoryPorts, memoryPorts } from './memory-ports'
import { mustReply } from './must'

type Part = 'window' | 'second' | 'liaison' | 'handler' | 'approver' | 'archivist'
const roles: Readonly<Record<Part, StaffRole>> = {
  window: 'window',
  second: 'approver',
  liaison: 'liaison',
  handler: 'handler',
  approver: 'approver',
  archivist: 'archivist',
}

/** Two centres that know each other, and a depositor of the second who stands at the first one's window. */
export interface ExchangeWorld {
  ports: MemoryPorts
  a: Centre
  b: Centre
  at(centre: Centre, part: Part): AskingStaff
  /** Instead of the item's usual answers. */
  answers?: Record<string, string>
}

/** @param b the handling centre */
export async function anExchangeWorld(b: Centre): Promise<ExchangeWorld> {
  const a = centres.find(centre => centre !== b)
  if (!a) throw new Error('one centre alone exchanges nothing')
  const ports = memoryPorts()
  const staff = new Map<string, AskingStaff>()
  for (const centre of [a, b])
    for (const part of Object.keys(roles) as Part[])
      staff.set(`${centre.code}:${part}`, await staffOf(ports, centre, part, roles[part]))
  const person = aCorePerson(b.code)
  const { name, idNumber } = person.identity
  ports.core(b.code).people.push(person)
  ports.core(b.code).postsAtOnce = true
  ports.bank.cards.push({ holder: name, idNumber, bank: '102', number: ownCard, kind: 'debit' })
  return {
    ports,
    a,
    b,
    at(centre, part) {
      const found = staff.get(`${centre.code}:${part}`)
      if (!found) throw new Error(`nobody is ${part} at ${centre.name}`)
      return found
    },
  }
}

/** A world in which the item can be decided well: a settled loan to certify, an open one to pay off. */
export async function aWorldFor(b: Centre, item: Item): Promise<ExchangeWorld> {
  const world = await anExchangeWorld(b)
  const person = world.ports.core(b.code).people[0]
  if (!person) throw new Error('nobody lives here')
  if (item.handledBy[0] === 'loan') {
    const settled = item.outcome === 'certificate'
    person.loans.push({
      centre: b.code,
      contract: 'JK2019000001',
      number: 'DK2019000001',
      status: settled ? 'settled' : 'normal',
      role: 'borrower',
      amount: fen(30_000_000),
      balance: fen(settled ? 0 : 12_000_000),
      rate: 2_850_000,
      method: 'equal-instalment',
      periods: 240,
      periodsPaid: 60,
      lentOn: Day.parse('2019-05-20'),
      endsOn: Day.parse('2039-05-20'),
      ...(settled ? { settledOn: Day.parse('2026-05-20') } : {}),
      house: '样本路8号',
      asOf: world.ports.clock.now(),
    })
  }
  if (item.code === 'purchase-withdrawal') person.accounts = [aCoreAccount(b.code, { status: 'normal' })]
  return world
}

const answersOf: Readonly<Record<string, Record<string, string>>> = {
  'deposit-certificate': { loanCentre: '示例省示例市住房公积金中心', borrowerRole: 'borrower' },
  'retirement-withdrawal': { kind: 'retired', retiredOn: '2026-08-12' },
  'unit-registration': {
    unitName: '示例商贸有限公司',
    creditCode: `91420000MA0000000${creditCodeCheck('91420000MA0000000')}`,
    unitAddress: '示例路1号',
    legalRepresentative: '赵一',
    foundedOn: '2026-10-01',
    firstMonth: '2026-12',
    unitRatio: '8',
    personRatio: '8',
  },
  'information-change': { what: 'phone', from: '19900000009', to: '19900000010' },
  'purchase-withdrawal': {
    housePlace: '示例路8号',
    houseKind: 'new',
    contractNumber: 'HT-1',
    price: '800000',
    boughtOn: '2026-10-01',
    amount: '100.00',
  },
  'early-repayment': { source: 'card' },
}

type Intake = RequestOf<StaffDoor, 'start-intake'>

export function anIntake({ ports, b, answers }: ExchangeWorld, item: Item, mode: Mode): Intake {
  const person = ports.core(b.code).people[0]
  if (!person) throw new Error('nobody lives here')
  const why = item.handledBy[0]
  if (!why) throw new Error(`${item.code} is nobody's business`)
  return {
    key: aKey(),
    to: b.code,
    item: item.code,
    mode,
    why,
    applicant: { ...person.identity, phone: person.phone },
    answers: answers ?? answersOf[item.code] ?? {},
    ...(item.outcome === 'payment' ? { payee: { bank: '102', card: ownCard } } : {}),
    compared: true,
    guided: true,
  }
}

/** Takes it down at A's window with all its material; not yet accepted. */
export async function takesDown(world: ExchangeWorld, item: Item, mode: Mode): Promise<ApplicationId> {
  const { ports, a, b, at } = world
  const { review } = mustReply(await startIntake(ports, at(a, 'window'), anIntake(world, item, mode)))
  const application = review.row.id
  const groups = new Set<string>()
  for (const slot of definitionOf(b, item.code, mode)?.slots ?? []) {
    if (slot.name === 'verification-table' || (slot.oneOf && groups.has(slot.oneOf))) continue
    if (slot.oneOf) groups.add(slot.oneOf)
    for (let page = 0; page < slot.pages.min; page += 1) await handsOver(world, application, slot.name)
  }
  return application
}

/** The clerk scans one picture for a slot. */
export async function handsOver({ ports, a, at }: ExchangeWorld, application: ApplicationId, slot: string) {
  const window = at(a, 'window')
  const bytes = jpeg()
  const leave = mustReply(
    await issueAttachment(ports, window, { application, label: '扫描件', slot, type: 'image', bytes: bytes.length }),
  )
  return mustReply(await receiveAttachment(ports, window, leave.id, bytes))
}

type More = Partial<RequestOf<StaffDoor, 'take-action'>>

/** One action, answer and all, without insisting that it works. */
export async function tries(
  { ports }: ExchangeWorld,
  staff: AskingStaff,
  application: ApplicationId,
  action: RequestOf<StaffDoor, 'take-action'>['action'],
  more: More = {},
) {
  const seen = await showCase(ports, staff, { application })
  const version = seen.ok ? seen.body.review.row.version : 1
  const done = await takeAction(ports, staff, { application, version, key: aKey(), action, ...more })
  const until = plus(ports.clock.now(), 60)
  if (done.ok) await deliverEffects(ports, application, until)
  if (done.ok) await deliverMessages(ports, until)
  return done
}

/** Does each of these in turn. @throws at the first that is refused */
export async function does(
  world: ExchangeWorld,
  application: ApplicationId,
  ...steps: [AskingStaff, RequestOf<StaffDoor, 'take-action'>['action'], More?][]
) {
  for (const [staff, action, more] of steps) mustReply(await tries(world, staff, application, action, more))
}

export async function stored({ ports }: ExchangeWorld, id: ApplicationId) {
  const application = await ports.database.collection<Application>('applications').find(id)
  if (!application) throw new Error(`no application ${id}`)
  return application
}

export const state = async (world: ExchangeWorld, id: ApplicationId) => (await stored(world, id)).state

/** Claims, ticks everything there is to compare, and says of each case that looks like this one why it is another. */
export async function checks(world: ExchangeWorld, staff: AskingStaff, application: ApplicationId) {
  const { ports } = world
  const version = () => stored(world, application).then(({ revision }) => revision)
  mustReply(await claim(ports, staff, { application, version: await version() }))
  const { review } = mustReply(await showCase(ports, staff, { application }))
  for (const { id: conflict } of review.conflicts)
    mustReply(
      await answerConflict(ports, staff, {
        application,
        version: await version(),
        conflict,
        words: '已核对，是另一件',
      }),
    )
  const done = review.checklist.map(({ name }) => name)
  mustReply(await saveChecklist(ports, staff, { application, version: await version(), done }))
}

/** From the window to B's inbox: accepted, checked by two, handed to the liaison, sent. @returns B's application */
export async function sends(world: ExchangeWorld, application: ApplicationId): Promise<Application> {
  const { a, at } = world
  const window = at(a, 'window')
  await does(world, application, [window, 'accept'], [window, 'start-check'])
  const { mode, item } = await stored(world, application)
  const table = definitionOf(world.b, item, mode)?.slots.some(({ name }) => name === 'verification-table')
  if (table) await handsOver(world, application, 'verification-table')
  await checks(world, window, application)
  await does(
    world,
    application,
    [window, 'propose'],
    [at(a, 'second'), 'approve'],
    [window, 'hand-over'],
    [at(a, 'liaison'), 'send'],
  )
  return theirs(world)
}

/** The newest application of B. */
export async function theirs({ ports, b }: ExchangeWorld): Promise<Application> {
  const all = await ports.database.collection<Application>('applications').list({ centre: b.code })
  const newest = all.toSorted((one, other) => (one.submittedAt < other.submittedAt ? 1 : -1))[0]
  if (!newest) throw new Error('nothing arrived')
  return newest
}

/** B's liaison gives it to the account's department, whose handler checks it. */
export async function reachesHandler(world: ExchangeWorld, id: ApplicationId) {
  const { b, at } = world
  await does(world, id, [at(b, 'liaison'), 'dispatch', { department: at(b, 'handler').staff.department }])
  await checks(world, at(b, 'handler'), id)
}

/** Two people at B say yes, and what it needs is done. */
export async function approves(world: ExchangeWorld, id: ApplicationId) {
  const { ports, b, at } = world
  await does(world, id, [at(b, 'handler'), 'propose'])
  await does(world, id, [at(b, 'approver'), 'approve', { code: code(ports) }])
  await passes(world)
}

/** Time goes by until nothing is owed that can be done. */
export async function passes(world: ExchangeWorld, seconds = 60) {
  const { ports } = world
  for (let round = 0; round < 6; round += 1) {
    ports.clock.pass(seconds / 6)
    await deliverOwed(ports, plus(ports.clock.now(), 60))
    await deliverMessages(ports, plus(ports.clock.now(), 60))
  }
}
