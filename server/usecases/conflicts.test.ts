import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { retirementWithdrawal } from '../../core/catalogue/items/retirement-withdrawal'
import { centres } from '../../core/catalogue/registry'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import type { Centre } from '../../core/domain/centre/centre'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { AskingStaff } from '../records/staff'
import { answerConflict } from './answer-conflict'
import { chaseDeadlines } from './chase-deadlines'
import { claim } from './claim'
import { saveChecklist } from './save-checklist'
import { showCase } from './show-case'
import { startDraft } from './start-draft'
import { startIntake } from './start-intake'
import { aCorePerson } from './testing/a-core-person'
import { anApplyWorld, code, handsIn, otherCard, staffOf } from './testing/apply-story'
import {
  anIntake,
  aWorldFor,
  does,
  type ExchangeWorld,
  handsOver,
  sends,
  state,
  stored,
  takesDown,
  tries,
} from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const centreCalled = (shortName: string): Centre => {
  const found = centres.find(centre => centre.shortName === shortName)
  if (!found) throw new Error(`no centre ${shortName}`)
  return found
}
const alxa = centreCalled('阿拉善盟')

const conflictsAt = async ({ ports }: Pick<ExchangeWorld, 'ports'>, staff: AskingStaff, application: ApplicationId) =>
  mustReply(await showCase(ports, staff, { application })).review.conflicts

/** From the liaison's inbox to the handler who has looked at everything but other cases. */
async function reaches(world: ExchangeWorld, { _id }: Application) {
  const { ports, b, at } = world
  const handler = at(b, 'handler')
  await does(world, _id, [at(b, 'liaison'), 'dispatch', { department: b.departments[0]?.id as never }])
  const version = () => stored(world, _id).then(({ revision }) => revision)
  mustReply(await claim(ports, handler, { application: _id, version: await version() }))
  const { review } = mustReply(await showCase(ports, handler, { application: _id }))
  const done = review.checklist.map(({ name }) => name)
  mustReply(await saveChecklist(ports, handler, { application: _id, version: await version(), done }))
  return { handler, review }
}

async function explains(world: ExchangeWorld, handler: AskingStaff, application: ApplicationId) {
  for (const { id } of await conflictsAt(world, handler, application)) {
    const { revision: version } = await stored(world, application)
    const body = { application, version, conflict: id, words: '首付和尾款分两次提取' }
    mustReply(await answerConflict(world.ports, handler, body))
  }
}

/** Taken down at A, checked, and sent. @returns B's case of it */
async function arrives(world: ExchangeWorld): Promise<Application> {
  const here = await takesDown(world, purchaseWithdrawal, 'two-place')
  await sends(world, here)
  const { intake } = await stored(world, here)
  const all = await world.ports.database.collection<Application>('applications').list({ centre: alxa.code })
  const found = all.find(({ request }) => request?.exchange === intake?.exchanges[0])
  if (!found) throw new Error('it has not arrived')
  return found
}

const kinds = (conflicts: ReviewView['conflicts']) => conflicts.map(({ words }) => words)

test('the same house and contract a second time: nobody proposes, nobody approves, before the handler has said why', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const first = await arrives(world)
  await reaches(world, first)
  await does(
    world,
    first._id,
    [world.at(alxa, 'handler'), 'propose'],
    [world.at(alxa, 'approver'), 'approve', { code: code(world.ports) }],
  )
  const second = await arrives(world)
  const { handler, review } = await reaches(world, second)
  expect(kinds(review.conflicts)).toEqual(['同一人的同一事项，另有一件在办', '房屋地址相同', '购房合同编号相同'])
  expect(review.conflicts[0]).toMatchObject({ number: first.number, application: first._id })
  const { actions } = mustReply(await showCase(world.ports, handler, { application: second._id })).review
  const propose = actions.find(({ action }) => action === 'propose')
  expect(propose?.blocked).toBe('还有3处和别的件相同，没有说明。')
  expect(mustRefuse(await tries(world, handler, second._id, 'propose')).code).toBe('application.conflicts-open')
  await explains(world, handler, second._id)
  const { review: after } = mustReply(await showCase(world.ports, handler, { application: second._id }))
  expect(after.conflicts.every(({ answered }) => answered?.words === '首付和尾款分两次提取')).toBe(true)
  expect(after.history.filter(({ words }) => words === '说明了和别的件相同的地方')).toHaveLength(3)
  mustReply(await tries(world, handler, second._id, 'propose'))
})

test('two open cases of one matter are never both approved, whatever is explained', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const first = await arrives(world)
  const second = await arrives(world)
  const { handler } = await reaches(world, second)
  await explains(world, handler, second._id)
  mustReply(await tries(world, handler, second._id, 'propose'))
  expect(
    mustRefuse(await tries(world, world.at(alxa, 'approver'), second._id, 'approve', { code: code(world.ports) })).code,
  ).toBe('application.matter-open')
  expect(await state(world, first._id)).toBe('received')
})

test('of another centre’s case only centre and day are told', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const { ports, a, at } = world
  const outside = { to: '990100', toName: '样本市住房公积金中心' }
  mustReply(
    await startIntake(ports, at(a, 'window'), { ...anIntake(world, purchaseWithdrawal, 'two-place'), ...outside }),
  )
  const there = await arrives(world)
  expect(await conflictsAt(world, at(alxa, 'liaison'), there._id)).toEqual([
    { id: expect.stringMatching(/^[0-9a-f]{32}$/), words: '房屋地址相同', centre: a.name, on: '2026-11-23' },
    { id: expect.stringMatching(/^[0-9a-f]{32}$/), words: '购房合同编号相同', centre: a.name, on: '2026-11-23' },
  ])
})

test('the window sees at intake what its own centre has taken down already, once, with its number', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const here = await takesDown(world, purchaseWithdrawal, 'two-place')
  await sends(world, here)
  const again = await takesDown(world, purchaseWithdrawal, 'two-place')
  const found = await conflictsAt(world, world.at(world.a, 'window'), again)
  expect(found.map(({ words, number }) => [words, number])).toEqual(
    ['同一人的同一事项，另有一件在办', '房屋地址相同', '购房合同编号相同'].map(words => [words, found[0]?.number]),
  )
  expect(found[0]?.application).toBe(here)
})

test('the two cases of one matter, here and there, are no conflict', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const here = await takesDown(world, purchaseWithdrawal, 'two-place')
  const there = await sends(world, here)
  expect(await conflictsAt(world, world.at(world.a, 'liaison'), here)).toEqual([])
  expect(await conflictsAt(world, world.at(alxa, 'liaison'), there._id)).toEqual([])
})

test('a case that ended without anything is none either', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const { ports, a, at } = world
  const first = await takesDown(world, purchaseWithdrawal, 'two-place')
  await does(world, first, [at(a, 'window'), 'withdraw-in-person'])
  await does(world, first, [at(a, 'window'), 'tell', { delivery: { how: 'collected' } }])
  await does(world, first, [at(a, 'archivist'), 'archive', { archive: { number: 'DA-1', pages: 3 } }])
  await chaseDeadlines(ports, ports.clock.now())
  const second = await takesDown(world, purchaseWithdrawal, 'two-place')
  expect(await conflictsAt(world, at(a, 'window'), second)).toEqual([])
})

test('one card for two persons is shown; written with blanks, in other widths or with other marks a house is the same house', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const { ports, a, at } = world
  const neighbour = aCorePerson(alxa.code, { identity: { name: '李样本', idNumber: '150000198001010024' } as never })
  await takesDown(world, purchaseWithdrawal, 'two-place')
  const other = anIntake(world, purchaseWithdrawal, 'two-place')
  const taken = await startIntake(ports, at(a, 'window'), {
    ...other,
    applicant: neighbour.identity,
    answers: { ...other.answers, housePlace: ' 示例路８号。', contractNumber: 'HT-2' },
  })
  expect(kinds(mustReply(taken).review.conflicts)).toEqual(['房屋地址相同', '同一张收款卡，另一件是别人用的'])
})

test('the same picture from two persons is shown, from one person it is not', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const { ports, a, at } = world
  const neighbour = aCorePerson(alxa.code, { identity: { name: '李样本', idNumber: '150000198001010024' } as never })
  const first = await takesDown(world, purchaseWithdrawal, 'two-place')
  const intake = anIntake(world, purchaseWithdrawal, 'two-place')
  const { review } = mustReply(
    await startIntake(ports, at(a, 'window'), {
      ...intake,
      applicant: neighbour.identity,
      payee: { bank: '102', card: otherCard },
      answers: { ...intake.answers, housePlace: '另一条路9号', contractNumber: 'HT-9' },
    }),
  )
  expect(review.conflicts).toEqual([])
  await handsOver(world, review.row.id, 'id-front')
  const applications = ports.database.collection<Application>('applications')
  const [mine, theirs] = [await stored(world, first), await stored(world, review.row.id)]
  const [picture] = mine.marks?.filter(mark => mark.startsWith('picture:')) ?? []
  await applications.replace({ ...theirs, marks: [...(theirs.marks ?? []), picture ?? ''] } as never)
  expect(kinds(await conflictsAt(world, at(a, 'window'), review.row.id))).toEqual(['同一张照片，另一件是别人交的'])
})

test('an open case at one centre keeps nobody from applying at another', async () => {
  const world = await anApplyWorld('reviewed')
  await handsIn(world)
  const elsewhere = centres.find(({ code }) => code !== world.centre.code) as Centre
  world.ports.core(elsewhere.code).people.push({ ...world.person, accounts: aCorePerson(elsewhere.code).accounts })
  const body = { item: retirementWithdrawal.code }
  expect(mustRefuse(await startDraft(world.ports, world.asking, { ...body, centre: world.centre.code })).code).toBe(
    'apply.already-open',
  )
  mustReply(await startDraft(world.ports, world.asking, { ...body, centre: elsewhere.code }))
})

test('only whoever holds the claim explains a conflict', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  await arrives(world)
  const second = await arrives(world)
  const { handler, review } = await reaches(world, second)
  const other = await staffOf(world.ports, alxa, 'another', 'handler')
  const { revision: version } = await stored(world, second._id)
  const body = { application: second._id, version, conflict: review.conflicts[0]?.id ?? '', words: '已经核对过' }
  expect(mustRefuse(await answerConflict(world.ports, other, body)).code).toBe('application.claimed-by-other')
  expect(mustRefuse(await answerConflict(world.ports, handler, { ...body, conflict: 'f'.repeat(32) })).code).toBe(
    'request.stale',
  )
})
