import { CentreCode } from '../../core/domain/values/ids'
import { decide } from '../../local/acting/decide'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { propose, submitRetirement } from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { atTheBank, shown, untilTheTimerBrings, untilUnknown, withdraw } from '../stage/case'
import { coreOrders } from '../stage/core-orders'
import { openWorld } from '../stage/open-world'

const alxa = CentreCode.parse('152900')

/** One person of 阿拉善, who thinks again twice and then goes on. */
const person = people.alxaUnproved
let world: World
let al: { handler: Staff; approver: Staff }
let who: Depositor
beforeAll(async () => {
  world = await openWorld()
  const [handler, approver] = await Promise.all(['al-jingban', 'al-fuhe'].map(account => signIn(world, account)))
  if (!handler || !approver) throw new Error('somebody is missing')
  al = { handler, approver }
  who = depositor(world, 'openid-qian')
  await logInByFace(world, who, person, alxa)
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

test('before anybody proposed, the depositor withdraws alone, and may apply anew at once', async () => {
  const { id } = await submitRetirement(world, who, person, alxa)
  const withdrawn = await withdraw(who, id)
  expect(withdrawn).toMatchObject({ ok: true, body: { application: { shown: { state: 'withdrawn' } } } })
  expect(await withdraw(who, id)).toMatchObject({ ok: false, problem: { code: 'application.action-not-possible' } })
  expect(await al.handler.ask('claim', { application: id, version: 99 })).toMatchObject({ ok: false })
}, 120_000)

test('after the proposal it is asked for, and the approver agrees', async () => {
  const { id } = await submitRetirement(world, who, person, alxa)
  await propose(al.handler, id)
  const early = await decide(world, al.approver, id, 'agree-withdrawal')
  expect(early).toMatchObject({ ok: false, problem: { code: 'application.action-not-possible' } })
  expect((await shown(who, id)).may).toMatchObject({ withdraw: false, askWithdrawal: true })
  expect((await withdraw(who, id)).ok).toBe(true)
  expect((await shown(who, id)).shown.state).toBe('confirming')
  expect((await decide(world, al.approver, id, 'agree-withdrawal')).ok).toBe(true)
  expect((await shown(who, id)).shown.state).toBe('withdrawn')
  expect(await atTheBank(world, id)).toEqual({ orders: [], payments: [] })
}, 120_000)

test('the bank is deaf: asked in vain many times it waits for a person, who sends the very same order, paid once', async () => {
  const { id } = await submitRetirement(world, who, person, alxa)
  await propose(al.handler, id)
  await world.control('bank', '/control/behaviour', { payment: { outcome: { as: 'unknown-unpaid', times: 1 } } })
  expect((await decide(world, al.approver, id, 'approve')).ok).toBe(true)
  await until('the core has closed the account', async () =>
    (await coreOrders(world, 'core-alxa')).some(order => order.id.startsWith(id) && order.state === 'posted'),
  )
  await untilUnknown(al.approver, id)
  const waiting = await untilTheTimerBrings(world, who, id, 'failed')
  expect(waiting.may).toMatchObject({ correctCard: false, withdraw: false })
  expect(await atTheBank(world, id)).toEqual({ orders: [], payments: [] })
  const late = await withdraw(who, id)
  expect(late).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/too-late|not-possible/) } })
  const unconfirmed = await decide(world, al.approver, id, 'retry', { code: '000000' })
  expect(unconfirmed).toMatchObject({ ok: false, problem: { code: 'staff.totp-wrong' } })
  expect(await decide(world, al.handler, id, 'retry')).toMatchObject({ ok: false })
  expect((await decide(world, al.approver, id, 'retry')).ok).toBe(true)
  await untilTheTimerBrings(world, who, id, 'done')
  const { orders, payments } = await atTheBank(world, id)
  expect(orders).toMatchObject([{ reference: `${id}-pay-1`, state: 'paid' }])
  expect(payments).toHaveLength(1)
}, 120_000)
