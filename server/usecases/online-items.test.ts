import { itemCodes } from '../../core/catalogue/items/item-codes'
import { centres } from '../../core/catalogue/registry'
import { plus } from '../../core/domain/calendar/plus'
import type { Loan } from '../../core/domain/loan/loan'
import { Day } from '../../core/domain/values/day'
import { fen } from '../../core/domain/values/fen'
import type { ApplicationId, ItemCode } from '../../core/domain/values/ids'
import { Instant } from '../../core/domain/values/instant'
import type { Person } from '../records/person'
import { checkBeforeApply } from './check-before-apply'
import { planAgain } from './plan-again'
import { saveDraft } from './save-draft'
import { showApplication } from './show-application'
import { startDraft } from './start-draft'
import { submitApplication } from './submit-application'
import { aCoreAccount } from './testing/a-core-person'
import {
  type ApplyWorld,
  acts,
  aKey,
  anApplyWorld,
  aStepUp,
  delivers,
  proposes,
  staffOf,
  stored,
  uploads,
  waitsFor,
} from './testing/apply-story'
import { mustRefuse, mustReply } from './testing/must'
import { withdrawApplication } from './withdraw-application'

const [huangshi, alxa] = centres

const aLoan = (changes: Partial<Loan> = {}): Loan => ({
  centre: huangshi?.code as Loan['centre'],
  contract: 'JK20180001',
  number: '420200900001',
  status: 'normal',
  role: 'borrower',
  amount: fen(30_000_000),
  balance: fen(12_000_000),
  rate: 2_850_000,
  method: 'equal-instalment',
  periods: 180,
  periodsPaid: 99,
  lentOn: Day.parse('2018-08-10'),
  endsOn: Day.parse('2033-08-10'),
  next: { on: Day.parse('2026-12-10'), amount: fen(205_000), principal: fen(176_500), interest: fen(28_500) },
  house: '示例路8号',
  asOf: Instant.parse('2026-11-23T01:59:58.000Z'),
  ...changes,
})

/** A draft of the item with these answers and both sides of the identity card. */
async function aDraft(world: ApplyWorld, item: ItemCode, answers: Record<string, string>, slots: readonly string[]) {
  const { ports, asking, centre } = world
  const { draft } = mustReply(await startDraft(ports, asking, { centre: centre.code, item }))
  let { version } = mustReply(
    await saveDraft(ports, asking, { draft: draft.id, version: draft.version, answers }),
  ).draft
  for (const slot of slots) version = (await uploads(world, draft.id, slot)).version
  return { id: draft.id, version }
}

async function submits(
  world: ApplyWorld,
  draft: { id: ApplicationId; version: number },
  { method = 'face' as 'face' | 'sms', total = undefined as number | undefined } = {},
) {
  const stepUp = await aStepUp(world, draft.id, method)
  return submitApplication(world.ports, world.asking, {
    draft: draft.id,
    version: draft.version,
    key: aKey(),
    stepUp,
    promise: true,
    ...(total === undefined ? {} : { total: fen(total) }),
  })
}

const identity = ['id-front', 'id-back']
const newPhone = { what: 'phone', to: '19900000222' }

async function decidedByTwo(world: ApplyWorld, id: ApplicationId) {
  const { ports, centre } = world
  const [li, zhou] = [await staffOf(ports, centre, '李敏', 'handler'), await staffOf(ports, centre, '周强', 'approver')]
  await proposes(world, li, id)
  mustReply(await acts(world, zhou, id, 'approve'))
}

describe('信息变更', () => {
  test('a number proved by a face is entered at once; the number before is warned; the person logs in with the new one', async () => {
    const world = await anApplyWorld()
    const { ports, asking, person } = world
    const draft = await aDraft(world, itemCodes.informationChange, newPhone, identity)
    const { application } = mustReply(await submits(world, draft))
    expect([application.path, application.shown.words]).toEqual(['instant', '登记中'])
    const done = await waitsFor(world, application.id, 'done')
    expect(person.phone).toBe('19900000222')
    expect(ports.shortMessagesSent).toContainEqual(
      expect.objectContaining({ phone: '19900000001', values: ['信息变更', '登记的手机号要换成别的号码'] }),
    )
    const record = await ports.database.collection<Person>('persons').find(asking.session.person)
    expect(record && ports.vault.open(record._id, record.sealed, 'phone')).toBe('19900000222')
    await delivers(world, application.id)
    expect((await stored(world, application.id)).papers.map(({ name }) => name).sort()).toEqual([
      'acceptance-receipt',
      'result',
    ])
    // Neither number lies open in what is stored.
    expect(JSON.stringify(done)).not.toMatch(/19900000222|19900000001/)
  })

  test('proved by a short message alone it waits twelve hours, and can be taken back meanwhile', async () => {
    const world = await anApplyWorld()
    const draft = await aDraft(world, itemCodes.informationChange, newPhone, identity)
    const { application } = mustReply(await submits(world, draft, { method: 'sms' }))
    expect([application.path, application.shown.words, application.may.withdraw]).toEqual(['held', '等待生效', true])
    world.ports.clock.pass(11 * 3600)
    await delivers(world, application.id)
    expect([(await stored(world, application.id)).state, world.person.phone]).toEqual(['holding', '19900000001'])
    world.ports.clock.pass(3600)
    await waitsFor(world, application.id, 'done')
    expect(world.person.phone).toBe('19900000222')
  })

  test('taken back while it waits, nothing changes when the time is over', async () => {
    const world = await anApplyWorld()
    const draft = await aDraft(world, itemCodes.informationChange, newPhone, identity)
    const { application } = mustReply(await submits(world, draft, { method: 'sms' }))
    await delivers(world, application.id)
    const { revision: version } = await stored(world, application.id)
    mustReply(
      await withdrawApplication(world.ports, world.asking, { application: application.id, version, key: aKey() }),
    )
    world.ports.clock.pass(13 * 3600)
    await delivers(world, application.id)
    expect([(await stored(world, application.id)).state, world.person.phone]).toEqual(['withdrawn', '19900000001'])
  })

  test('a name is decided by two people, with its proof', async () => {
    const world = await anApplyWorld()
    const answers = { what: 'name', to: '王建国一' }
    const bare = await aDraft(world, itemCodes.informationChange, answers, identity)
    expect(mustRefuse(await submits(world, bare)).fields).toEqual([
      { path: 'change-proof', message: '还没有传信息变更的证明' },
    ])
    const { version } = await uploads(world, bare.id, 'change-proof')
    const { application } = mustReply(await submits(world, { id: bare.id, version }))
    expect([application.path, application.shown.words]).toEqual(['reviewed', '审核中'])
    await decidedByTwo(world, application.id)
    await waitsFor(world, application.id, 'done')
    expect(world.person.identity.name).toBe('王建国一')
  })

  test.each([
    [{ what: 'phone', to: '1990000' }, '手机号是1开头的11位数字，现在是7位。请再看一遍。'],
    [{ what: 'name', to: '王1' }, '姓名里有不能用的字符。请和证件上一样填，中间的点用“·”。'],
    [{ what: 'phone', to: '19900000001' }, '和现在登记的一样，不用改'],
  ])('%j is refused: %s', async (answers, message) => {
    const world = await anApplyWorld()
    const draft = await aDraft(world, itemCodes.informationChange, answers, [...identity, 'change-proof'])
    expect(mustRefuse(await submits(world, draft)).fields).toEqual([{ path: 'to', message }])
  })

  test('an open withdrawal blocks it, and it blocks a withdrawal', async () => {
    const world = await anApplyWorld()
    const { ports, asking, centre } = world
    const draft = await aDraft(world, itemCodes.informationChange, newPhone, identity)
    mustReply(await submits(world, draft, { method: 'sms' }))
    const { checks } = mustReply(
      await checkBeforeApply(ports, asking, { centre: centre.code, item: itemCodes.retirementWithdrawal }),
    )
    expect(checks.filter(({ passed }) => !passed).map(({ check }) => check)).toEqual(['no-open-change'])
  })
})

describe('提前还清', () => {
  const world = (at: 'huangshi' | 'alxa') =>
    anApplyWorld(at === 'alxa' ? 'instant' : 'reviewed', {
      loans: [aLoan()],
      accounts: [aCoreAccount(huangshi?.code as never)],
    })
  const quoted = 12_000_000 + 111_083
  const source = { source: 'card' }

  test('the sum is said first; 阿拉善盟 debits at once, and the loan is settled', async () => {
    const alxaWorld = await world('alxa')
    const { ports, asking, centre } = alxaWorld
    expect(centre).toBe(alxa)
    const checked = mustReply(
      await checkBeforeApply(ports, asking, { centre: centre.code, item: itemCodes.earlyRepayment }),
    )
    expect(checked).toMatchObject({
      passed: true,
      estimate: { kind: 'paid-off', total: quoted, principal: 12_000_000 },
      path: { kind: 'instant' },
    })
    const draft = await aDraft(alxaWorld, itemCodes.earlyRepayment, source, identity)
    const { application } = mustReply(await submits(alxaWorld, draft, { total: quoted }))
    await waitsFor(alxaWorld, application.id, 'done')
    expect(alxaWorld.person.loans[0]).toMatchObject({ status: 'settled', balance: 0 })
    const { application: shown } = mustReply(await showApplication(ports, asking, { application: application.id }))
    expect(shown.debit).toMatchObject({ total: quoted, done: true })
  })

  test('another sum than the one agreed to is refused, and nothing is taken', async () => {
    const alxaWorld = await world('alxa')
    const draft = await aDraft(alxaWorld, itemCodes.earlyRepayment, source, identity)
    for (const total of [undefined, quoted - 1])
      expect(mustRefuse(await submits(alxaWorld, draft, { total })).code).toBe('apply.sum-changed')
    expect(alxaWorld.person.loans[0]?.status).toBe('normal')
  })

  test('in 黄石 two people decide, and the debit comes on the next working day at nine; until then it can be called off', async () => {
    const hs = await world('huangshi')
    const draft = await aDraft(hs, itemCodes.earlyRepayment, source, identity)
    const { application } = mustReply(await submits(hs, draft, { total: quoted }))
    expect(application.path).toBe('reviewed')
    await decidedByTwo(hs, application.id)
    const planned = await stored(hs, application.id)
    expect([planned.state, planned.debit]).toEqual(['planned', { when: 'next-day', at: '2026-11-24T01:00:00.000Z' }])
    await delivers(hs, application.id)
    expect((await stored(hs, application.id)).state).toBe('planned')
    hs.ports.clock.set('2026-11-24T00:59:59.000Z')
    await delivers(hs, application.id)
    expect((await stored(hs, application.id)).state).toBe('planned')
    hs.ports.clock.pass(2)
    await waitsFor(hs, application.id, 'done')
  })

  test('called off before the debit, nothing is taken when the morning comes', async () => {
    const hs = await world('huangshi')
    const draft = await aDraft(hs, itemCodes.earlyRepayment, source, identity)
    const { application } = mustReply(await submits(hs, draft, { total: quoted }))
    await decidedByTwo(hs, application.id)
    const { revision: version } = await stored(hs, application.id)
    mustReply(await withdrawApplication(hs.ports, hs.asking, { application: application.id, version, key: aKey() }))
    hs.ports.clock.pass(86_400)
    await delivers(hs, application.id)
    expect([(await stored(hs, application.id)).state, hs.person.loans[0]?.status]).toEqual(['withdrawn', 'normal'])
  })

  test('a debit that failed may be tried once more under a new order; after ten working days it lapses', async () => {
    const alxaWorld = await world('alxa')
    const { ports, asking, centre } = alxaWorld
    const core = ports.core(centre.code)
    core.refuses['early-repayment'] = '还款卡余额不足'
    const draft = await aDraft(alxaWorld, itemCodes.earlyRepayment, source, identity)
    const { application } = mustReply(await submits(alxaWorld, draft, { total: quoted }))
    const failed = await waitsFor(alxaWorld, application.id, 'debit-failed')
    expect(failed.correctionDueAt).toBe('2026-12-07T09:30:00.000Z')
    const { application: shown } = mustReply(await showApplication(ports, asking, { application: application.id }))
    expect([shown.debit?.failed, shown.may.planAgain]).toEqual(['还款卡余额不足', true])
    const again = async () =>
      planAgain(ports, asking, {
        application: application.id,
        version: (await stored(alxaWorld, application.id)).revision,
        key: aKey(),
      })
    mustReply(await again())
    await waitsFor(alxaWorld, application.id, 'debit-failed')
    expect([...core.matters.keys()]).toEqual([`${application.id}-post`, `${application.id}-post-2`])
    expect(mustRefuse(await again()).title).toBe('已经再扣过一次，还是没有成功。')
  })

  test('somebody whose face was not seen is looked at by two people, also where it goes at once', async () => {
    const alxaWorld = await world('alxa')
    const draft = await aDraft(alxaWorld, itemCodes.earlyRepayment, source, identity)
    const { application } = mustReply(await submits(alxaWorld, draft, { total: quoted, method: 'sms' }))
    expect(application.path).toBe('reviewed')
  })

  test.each<[string, Partial<Loan>]>([
    [
      'no-overdue',
      { status: 'overdue', overdue: { periods: 1, amount: fen(1), penalty: fen(1), since: Day.parse('2026-11-10') } },
    ],
    ['borrower', { role: 'co-borrower' }],
    ['run-long-enough', { periodsPaid: 11 }],
    ['loan-normal', { status: 'pending' }],
    ['apart-from-due', { next: { on: Day.parse('2026-12-25'), amount: fen(1), principal: fen(1), interest: fen(0) } }],
  ])('is stopped before anything is filled in: %s', async (check, changes) => {
    const stopped = await anApplyWorld('reviewed', { loans: [aLoan(changes)] })
    const { ports, asking, centre } = stopped
    const { checks } = mustReply(
      await checkBeforeApply(ports, asking, { centre: centre.code, item: itemCodes.earlyRepayment }),
    )
    expect(checks.filter(({ passed }) => !passed).map(each => each.check)).toEqual([check])
  })
})

test('a clock that waits is found by the timer', async () => {
  const world = await anApplyWorld()
  const draft = await aDraft(world, itemCodes.informationChange, newPhone, identity)
  const { application } = mustReply(await submits(world, draft, { method: 'sms' }))
  await delivers(world, application.id)
  const { nextEffectAt, submittedAt } = await stored(world, application.id)
  expect(nextEffectAt).toBe(plus(submittedAt, 12 * 3600))
})
