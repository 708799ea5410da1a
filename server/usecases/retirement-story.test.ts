import { plus } from '../../core/domain/calendar/plus'
import { Day } from '../../core/domain/values/day'
import { fen } from '../../core/domain/values/fen'
import type { Claim } from '../records/claim'
import type { NoticeRecord } from '../records/notice'
import { checkBeforeApply } from './check-before-apply'
import { correctCard } from './correct-card'
import { deliverOwed } from './deliver-owed'
import { openDocument } from './open-document'
import { showApplication } from './show-application'
import { startDraft } from './start-draft'
import { aCoreAccount } from './testing/a-core-person'
import {
  acts,
  aKey,
  anApplyWorld,
  aStepUp,
  delivers,
  handsIn,
  item,
  otherCard,
  ownCard,
  proposes,
  staffOf,
  stored,
  waitsFor,
} from './testing/apply-story'
import { mustRefuse, mustReply } from './testing/must'

const small = (centre: Parameters<typeof aCoreAccount>[0]) => [aCoreAccount(centre, { balance: fen(4_000_000) })]

test('reviewed by two people: handed in, proposed, approved, posted, paid, with both papers and every notice', async () => {
  const world = await anApplyWorld()
  const { ports, centre, asking } = world
  const checked = mustReply(await checkBeforeApply(ports, asking, { centre: centre.code, item }))
  expect(checked).toMatchObject({ passed: true, path: { kind: 'reviewed' }, promise: { on: '2026-11-26' } })

  const { id } = await handsIn(world)
  expect(await stored(world, id)).toMatchObject({
    state: 'reviewing',
    path: 'reviewed',
    dueAt: '2026-11-26T09:30:00.000Z',
  })
  const [li, zhou] = [await staffOf(ports, centre, '李敏', 'handler'), await staffOf(ports, centre, '周强', 'approver')]
  await proposes(world, li, id)
  mustReply(await acts(world, zhou, id, 'approve'))
  await delivers(world, id)
  const order = `${id}-post`
  expect(ports.core(centre.code).orders.has(order)).toBe(true)
  expect(ports.bank.payments.size).toBe(0)
  ports.core(centre.code).post(order, Day.parse('2026-11-23'))
  const done = await waitsFor(world, id, 'done')

  expect(ports.bank.payments.get(`${id}-pay-1`)?.payment).toMatchObject({
    amount: 18_754_340,
    principal: 18_643_257,
    interest: 111_083,
    payee: { name: '王建国', card: ownCard, bank: '102' },
  })
  await delivers(world, id)
  expect((await stored(world, id)).effects).toEqual([])
  expect(done.dueAt).toMatch(/^9999/)
  const view = mustReply(await showApplication(ports, asking, { application: id })).application
  expect(view).toMatchObject({
    shown: { state: 'done' },
    payment: { total: 18_754_340, paidOn: '2026-11-23' },
    may: { withdraw: false, correctCard: false },
  })
  expect(view.documents.map(paper => paper.name)).toEqual(['acceptance-receipt', 'withdrawal-receipt'])
  const paper = mustReply(await openDocument(ports, asking, { application: id, name: 'withdrawal-receipt' }))
  expect(paper.fileName).toBe(`住房公积金提取业务回执${done.number}.pdf`)
  const told = await ports.database.collection<NoticeRecord>('notices').list({ person: asking.session.person })
  expect(told.map(notice => notice.title).sort()).toEqual(['申请已提交', '钱已打到您的卡上'].sort())
  expect(await ports.database.collection<Claim>('claims').find(`open:${asking.session.person}:${item}`)).toBeUndefined()
})

test('at once where all is proved and the sum is below the limit: nobody needs to touch it', async () => {
  const world = await anApplyWorld('instant', {})
  world.person.accounts = small(world.centre.code)
  const { ports, centre, asking } = world
  const checked = mustReply(await checkBeforeApply(ports, asking, { centre: centre.code, item }))
  expect(checked).toMatchObject({ passed: true, path: { kind: 'instant' }, promise: { on: '2026-11-23' } })
  ports.core(centre.code).postsAtOnce = true
  const { id } = await handsIn(world)
  expect(await stored(world, id)).toMatchObject({ state: 'executing', path: 'instant' })
  await delivers(world, id)
  expect((await stored(world, id)).state).toBe('done')
  expect(ports.bank.payments.get(`${id}-pay-1`)?.payment.amount).toBe(4_111_083)
})

test.each<[string, (world: Awaited<ReturnType<typeof anApplyWorld>>) => void, 'face' | 'sms']>([
  [
    'the sum is not below the limit',
    world => {
      world.person.accounts = [aCoreAccount(world.centre.code, { balance: fen(5_000_000) })]
    },
    'face',
  ],
  [
    'retirement is not proved by data',
    world => {
      world.person.retirement = { proved: false }
    },
    'face',
  ],
  [
    'retirement begins only later',
    world => {
      world.person.retirement = { proved: true, kind: 'retired', on: Day.parse('2026-12-12') }
    },
    'face',
  ],
  [
    'the bank could not say whose card it is',
    world => {
      world.ports.bank.down = true
    },
    'face',
  ],
  ['nobody saw the face', () => {}, 'sms'],
  [
    'the core does not say what closing would pay',
    world => {
      const core = world.ports.core(world.centre.code)
      core.estimateClosing = async () => ({ kind: 'no', code: 'no-estimate', message: '不能试算' })
    },
    'face',
  ],
])('two people decide the same day, in the centre that can do it at once, when %s', async (_why, change, method) => {
  const world = await anApplyWorld('instant')
  world.person.accounts = small(world.centre.code)
  change(world)
  const { id } = await handsIn(world, method)
  world.ports.bank.down = false
  expect(await stored(world, id)).toMatchObject({ state: 'reviewing', path: 'reviewed' })
  expect((await stored(world, id)).deadline).toMatchObject({ total: 0, dueOn: '2026-11-23' })
})

test('the centre without a limit never goes at once, however small the sum', async () => {
  const world = await anApplyWorld('reviewed')
  world.person.accounts = [aCoreAccount(world.centre.code, { balance: fen(1) })]
  expect(await stored(world, (await handsIn(world)).id)).toMatchObject({ path: 'reviewed', state: 'reviewing' })
})

test('the bank refuses, the card is corrected, approved anew, and paid once under a new order', async () => {
  const world = await anApplyWorld()
  const { ports, centre, asking } = world
  const { id } = await handsIn(world)
  const [li, zhou] = [await staffOf(ports, centre, '李敏', 'handler'), await staffOf(ports, centre, '周强', 'approver')]
  await proposes(world, li, id)
  ports.core(centre.code).postsAtOnce = true
  ports.bank.manner = 'refuses'
  mustReply(await acts(world, zhou, id, 'approve'))
  await delivers(world, id)
  const failed = mustReply(await showApplication(ports, asking, { application: id })).application
  expect(failed).toMatchObject({
    shown: { state: 'failed' },
    mine: true,
    may: { correctCard: true },
    payment: { failed: '收款账户已销户' },
  })

  ports.bank.manner = 'prompt'
  const body = { application: id, bank: '102', card: otherCard, key: aKey() }
  const { version } = failed
  expect(
    mustRefuse(await correctCard(ports, asking, { ...body, version, card: '6222000000000000000', stepUp: 'none' }))
      .code,
  ).toBe('card.not-own')
  expect(mustRefuse(await correctCard(ports, asking, { ...body, version, stepUp: 'none' })).code).toBe('step-up.spent')
  const stepUp = await aStepUp(world, id)
  expect(mustRefuse(await correctCard(ports, asking, { ...body, version: version - 1, stepUp })).code).toBe(
    'request.stale',
  )
  const corrected = mustReply(await correctCard(ports, asking, { ...body, version, stepUp })).application
  expect(corrected.shown.state).toBe('confirming')
  const again = mustReply(await correctCard(ports, asking, { ...body, version, stepUp })).application
  expect(again.version).toBe(corrected.version)

  mustReply(await acts(world, zhou, id, 'approve'))
  await waitsFor(world, id, 'done')
  const payments = [...ports.bank.payments.values()]
  expect(payments.map(({ payment, state }) => [payment.order.slice(33), payment.payee.card, state.state])).toEqual([
    ['pay-1', ownCard, 'refused'],
    ['pay-2', otherCard, 'paid'],
  ])
  expect(ports.core(centre.code).orders.size).toBe(1)
})

test('an unknown payment is asked about, never sent again, and the late answer settles it', async () => {
  const world = await anApplyWorld()
  const { ports, centre } = world
  const { id } = await handsIn(world)
  const [li, zhou] = [await staffOf(ports, centre, '李敏', 'handler'), await staffOf(ports, centre, '周强', 'approver')]
  await proposes(world, li, id)
  ports.core(centre.code).postsAtOnce = true
  ports.bank.manner = 'mute'
  let sent = 0
  const pay = ports.bank.pay.bind(ports.bank)
  ports.bank.pay = payment => {
    sent += 1
    return pay(payment)
  }
  mustReply(await acts(world, zhou, id, 'approve'))
  await delivers(world, id)
  expect((await stored(world, id)).events.at(-1)?.action).toBe('payment-unknown')
  await waitsFor(world, id, 'done')
  expect(sent).toBe(1)
})

test('an order the bank never heard of fails after several askings and may be sent once more, as the same order', async () => {
  const world = await anApplyWorld()
  const { ports, centre, asking } = world
  const { id } = await handsIn(world)
  const [li, zhou] = [await staffOf(ports, centre, '李敏', 'handler'), await staffOf(ports, centre, '周强', 'approver')]
  await proposes(world, li, id)
  ports.core(centre.code).postsAtOnce = true
  ports.bank.manner = 'deaf'
  mustReply(await acts(world, zhou, id, 'approve'))
  const from = ports.clock.now()
  await waitsFor(world, id, 'failed')
  expect(ports.clock.now() > plus(from, 120)).toBe(true)
  const view = mustReply(await showApplication(ports, asking, { application: id })).application
  expect(view).toMatchObject({ may: { correctCard: false }, mine: false })
  expect(view.next).not.toContain('请换一张')

  ports.bank.manner = 'mute'
  mustReply(await acts(world, zhou, id, 'retry'))
  await waitsFor(world, id, 'done')
  expect([...ports.bank.payments.keys()]).toEqual([`${id}-pay-1`])
})

test('one "never heard of it" after many silences is not believed', async () => {
  const world = await anApplyWorld()
  const { ports, centre } = world
  const { id } = await handsIn(world)
  const [li, zhou] = [await staffOf(ports, centre, '李敏', 'handler'), await staffOf(ports, centre, '周强', 'approver')]
  await proposes(world, li, id)
  ports.core(centre.code).postsAtOnce = true
  ports.bank.manner = 'deaf'
  mustReply(await acts(world, zhou, id, 'approve'))
  await delivers(world, id)
  ports.bank.down = true
  for (let minutes = 0; minutes < 60; minutes += 1) {
    ports.clock.pass(60)
    await delivers(world, id)
  }
  ports.bank.down = false
  ports.clock.pass(600)
  await delivers(world, id)
  expect((await stored(world, id)).state).toBe('executing')
  await waitsFor(world, id, 'failed')
})

test('the core loses an accepted order: it is sent again as the same order and still asked about', async () => {
  const world = await anApplyWorld()
  const { ports, centre } = world
  const { id } = await handsIn(world)
  const [li, zhou] = [await staffOf(ports, centre, '李敏', 'handler'), await staffOf(ports, centre, '周强', 'approver')]
  await proposes(world, li, id)
  mustReply(await acts(world, zhou, id, 'approve'))
  await delivers(world, id)
  const core = ports.core(centre.code)
  core.orders.clear()
  ports.clock.pass(60)
  await delivers(world, id)
  expect(core.orders.has(`${id}-post`)).toBe(true)
  core.post(`${id}-post`, Day.parse('2026-11-23'))
  await waitsFor(world, id, 'done')
})

test('the timer finishes what the door had no time for', async () => {
  const world = await anApplyWorld()
  const { ports } = world
  const { id } = await handsIn(world)
  ports.notices = { ...ports.notices, allowed: false }
  await delivers(world, id)
  const waiting = await stored(world, id)
  expect(waiting.effects.map(effect => effect.kind)).toEqual(['notify'])
  expect(ports.noticesSent.length + ports.shortMessagesSent.length).toBe(0)
  ports.notices = { ...ports.notices, allowed: true }
  ports.clock.pass(60)
  expect(await deliverOwed(ports, plus(ports.clock.now(), 60))).toMatchObject({ tried: 1 })
  expect((await stored(world, id)).effects).toEqual([])
  expect(ports.shortMessagesSent.map(message => message.template)).toEqual(['progress'])
  expect(await ports.database.collection('notices').count({})).toBe(1)
})

test('after the end a new application may be begun; before it none', async () => {
  const world = await anApplyWorld()
  const { ports, asking, centre } = world
  await handsIn(world)
  expect(mustRefuse(await startDraft(ports, asking, { centre: centre.code, item })).code).toBe('apply.already-open')
})
