import { CentreCode } from '../../core/domain/values/ids'
import { decide } from '../../local/acting/decide'
import { depositor, logInByFace, stepUpByFace } from '../../local/acting/depositor'
import { freshKey, propose, submitRetirement, untilState } from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { bankJournal } from '../stage/bank-journal'
import { atTheBank, shown, untilTheTimerBrings, untilUnknown, withdraw } from '../stage/case'
import { coreOrders } from '../stage/core-orders'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

let world: World
let hs: { handler: Staff; approver: Staff; both: Staff }
let al: { handler: Staff; approver: Staff }
beforeAll(async () => {
  world = await openWorld()
  const [hsHandler, hsApprover, hsBoth, alHandler, alApprover] = await Promise.all(
    ['hs-jingban', 'hs-fuhe', 'hs-shuangji', 'al-jingban', 'al-fuhe'].map(account => signIn(world, account)),
  )
  if (!hsHandler || !hsApprover || !hsBoth || !alHandler || !alApprover) throw new Error('somebody is missing')
  hs = { handler: hsHandler, approver: hsApprover, both: hsBoth }
  al = { handler: alHandler, approver: alApprover }
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

const bankDoes = (payment: object) => world.control('bank', '/control/behaviour', { payment })
const coreDoes = (core: 'core-huangshi' | 'core-alxa', behaviour: object) =>
  world.control(core, '/control/behaviour', behaviour)

test('the bank refuses the card: a new one, confirmed by face, is approved anew and paid once under a new order', async () => {
  const person = people.huangshiRetiree
  const who = depositor(world, 'openid-wang')
  await logInByFace(world, who, person, huangshi)
  const { id } = await submitRetirement(world, who, person, huangshi)
  await propose(hs.handler, id)
  await bankDoes({ outcome: { as: 'refused', code: 'R003', message: '收款账户已销户', times: 1 } })
  expect((await decide(world, hs.approver, id, 'approve')).ok).toBe(true)
  expect(await untilState(who, id, 'failed')).toMatchObject({
    may: { correctCard: true, withdraw: false, askWithdrawal: false },
  })
  const card = person.cards[1]
  if (!card) throw new Error('no second card')
  const body = { application: id, bank: card.bank, card: card.number }
  const correct = async (more: object) => {
    // Notices still on their way count as changes of the case: whoever is told so reads it again.
    for (;;) {
      const { version } = await shown(who, id)
      const said = await who.ask('correct-card', { ...body, version, key: freshKey(), stepUp: 'no', ...more })
      if (said.ok || said.problem.code !== 'request.stale') return said
    }
  }
  expect(await correct({})).toMatchObject({ ok: false, problem: { code: 'step-up.spent' } })
  const stepUp = await stepUpByFace(world, who, huangshi, id)
  const foreign = { card: people.huangshiVeteran.cards[1]?.number, bank: '104', stepUp }
  expect(await correct(foreign)).toMatchObject({ ok: false, problem: { code: 'card.not-own' } })
  expect(await correct({ stepUp })).toMatchObject({
    ok: true,
    body: { application: { shown: { state: 'confirming' } } },
  })
  expect((await atTheBank(world, id)).payments).toEqual([])
  expect((await decide(world, hs.approver, id, 'approve')).ok).toBe(true)
  const done = await untilState(who, id, 'done')
  const { orders, payments } = await atTheBank(world, id)
  expect(orders.map(order => [order.reference.slice(32), order.state]).sort()).toEqual([
    ['-pay-1', 'refused'],
    ['-pay-2', 'paid'],
  ])
  expect(payments).toMatchObject([{ card: card.number, amount: done.payment?.total }])
}, 120_000)

test('the bank paid but did not say so: it is asked, never sent again, and has paid once', async () => {
  const person = people.alxaInstant
  const who = depositor(world, 'openid-wuyun')
  await logInByFace(world, who, person, alxa)
  await bankDoes({ outcome: { as: 'unknown-paid', times: 1 }, noticeCopies: 0 })
  const { id } = await submitRetirement(world, who, person, alxa)
  await until('the bank has paid', async () => (await atTheBank(world, id)).payments.length === 1)
  await untilUnknown(al.approver, id)
  await untilTheTimerBrings(world, who, id, 'done')
  await bankDoes({ noticeCopies: 1 })
  const { orders, payments } = await atTheBank(world, id)
  expect(orders).toMatchObject([{ reference: `${id}-pay-1`, state: 'paid' }])
  expect(payments).toHaveLength(1)
}, 120_000)

test('two approve at the same moment: one is heard, the other is told so, and the core and the bank act once', async () => {
  const person = people.huangshiVeteran
  const who = depositor(world, 'openid-zhou')
  await logInByFace(world, who, person, huangshi)
  const { id } = await submitRetirement(world, who, person, huangshi, person.cards[1]?.number)
  await propose(hs.handler, id)
  const { version } = (await hs.approver.get('show-application', { application: id })).review.row
  await wind(world, 30)
  const bodies = await Promise.all(
    [hs.approver, hs.both].map(async staff => ({ staff, code: await staff.freshCode() })),
  )
  const answers = await Promise.all(
    bodies.map(({ staff, code }) =>
      staff.ask('take-action', { application: id, version, key: freshKey(), action: 'approve', code }),
    ),
  )
  const refused = answers.filter(answer => !answer.ok)
  expect([answers.length, refused.length]).toEqual([2, 1])
  expect(refused[0]).toMatchObject({ problem: { code: expect.stringMatching(/stale|not-possible/) } })
  await untilState(who, id, 'done')
  expect((await coreOrders(world, 'core-huangshi')).filter(order => order.id.startsWith(id))).toHaveLength(1)
  expect((await atTheBank(world, id)).payments).toHaveLength(1)
}, 120_000)

test('frozen between proposal and approval it is refused; open again it is paid once, though all is said twice and late', async () => {
  const person = people.alxaLarge
  const number = person.accounts[0]?.number
  const who = depositor(world, 'openid-zhao')
  await logInByFace(world, who, person, alxa)
  const { id } = await submitRetirement(world, who, person, alxa)
  await propose(al.handler, id)
  await world.control('core-alxa', '/control/account', { number, status: '06' })
  const frozen = await decide(world, al.approver, id, 'approve')
  expect(frozen).toMatchObject({ ok: false, problem: { code: 'application.account-changed' } })
  expect((await shown(who, id)).shown.state).toBe('confirming')
  await coreDoes('core-alxa', { fault: 'status', path: '/gateway/account', times: 0 })
  expect(await decide(world, al.approver, id, 'approve')).toMatchObject({ problem: { code: 'core.unavailable' } })
  await coreDoes('core-alxa', { fault: 'none' })
  await world.control('core-alxa', '/control/account', { number, status: '02' })

  await coreDoes('core-alxa', { posting: { noticeCopies: 3 } })
  await bankDoes({ noticeCopies: 3 })
  // The first order is heard, its answer is lost: it is sent again under its own number.
  await coreDoes('core-alxa', { fault: 'reset-after', path: '/gateway/withdrawal', times: 1 })
  await until(
    'the core may be asked again',
    async () => {
      const said = await decide(world, al.approver, id, 'approve')
      return (
        said.ok || (said.problem.code === 'core.unavailable' ? false : Promise.reject(new Error(said.problem.code)))
      )
    },
    30,
    1000,
  )
  await expect(withdraw(who, id)).resolves.toMatchObject({
    ok: false,
    problem: { code: 'application.too-late-to-withdraw' },
  })
  const done = await untilTheTimerBrings(world, who, id, 'done')
  await until('every copy was heard', async () =>
    (await coreOrders(world, 'core-alxa')).every(order => order.told || order.state !== 'posted'),
  )
  const orders = (await coreOrders(world, 'core-alxa')).filter(order => order.id.startsWith(id))
  expect(orders).toMatchObject([{ state: 'posted' }])
  const { payments } = await atTheBank(world, id)
  expect(payments).toMatchObject([{ amount: done.payment?.total }])
  expect(done.timeline.filter(entry => entry.words === '钱已打到您的卡上')).toHaveLength(1)
}, 120_000)

test('in the end the bank has paid nobody twice, and nothing that no case asked for', async () => {
  const { payments, instructions } = await bankJournal(world)
  expect(new Set(payments.map(payment => payment.key)).size).toBe(payments.length)
  expect(payments).toHaveLength(instructions.filter(one => one.state === 'paid').length)
  const cases = instructions.filter(one => one.state === 'paid').map(one => one.reference.slice(0, 32))
  expect(new Set(cases).size).toBe(cases.length)
})
