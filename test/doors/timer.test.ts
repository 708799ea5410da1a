import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { decide } from '../../local/acting/decide'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { freshKey, propose, submitRetirement, untilState } from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import { templateId } from '../../local/world/function-environment'
import type { World } from '../../local/world/start-world'
import { bankJournal } from '../stage/bank-journal'
import { coreOrders } from '../stage/core-orders'
import { openWorld } from '../stage/open-world'
import { readSms } from '../stage/read-sms'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

interface Subscribed {
  touser: string
  page: string
  data: Record<string, { value: string }>
}
const outbox = async (openid: string) =>
  ((await world.control('wechat', '/control/outbox')) as { messages: Subscribed[] }).messages.filter(
    message => message.touser === openid,
  )

/** The person taps 允许 so often, and the phone tells us. */
async function allow(who: Depositor, centre: CentreCode, count: number): Promise<void> {
  await world.control('wechat', '/control/subscribe', { openid: who.openid, templateId, count })
  for (let i = 0; i < count; i++) await who.get('save-subscription', { centre, accepted: [templateId] })
}

const shown = async (who: Depositor, application: ApplicationId) =>
  (await who.get('show-application', { application })).application
const progress = async (phone: string) => (await readSms(world, phone)).filter(sms => sms.template === 'progress')

test('when core and bank tell nobody, the timer asks until the money is on the card, and each acts once', async () => {
  const person = people.alxaInstant
  await world.control('core-alxa', '/control/behaviour', { posting: { noticeCopies: 0 } })
  await world.control('bank', '/control/behaviour', {
    payment: { outcome: { as: 'later', times: 1 }, noticeCopies: 0 },
  })
  const who = depositor(world, 'openid-wuyun')
  await logInByFace(world, who, person, alxa)
  const { id, shown: first } = await submitRetirement(world, who, person, alxa)
  expect(first.state).toBe('executing')
  await until('the core has posted in silence', async () =>
    (await coreOrders(world, 'core-alxa')).some(order => order.id.startsWith(id) && order.state === 'posted'),
  )
  expect((await shown(who, id)).shown.state).toBe('executing')
  await until('the timer has heard of both', async () => {
    await wind(world, 30)
    expect(await fireClock(world)).toMatchObject({ deliverOwed: { tried: expect.any(Number) } })
    return (await shown(who, id)).shown.state === 'done'
  })
  expect((await coreOrders(world, 'core-alxa')).filter(order => order.id.startsWith(id))).toHaveLength(1)
  const { payments } = await bankJournal(world)
  expect(payments.filter(payment => payment.card === person.cards[0]?.number)).toHaveLength(1)
  await world.control('core-alxa', '/control/behaviour', { posting: { noticeCopies: 1 } })
  await world.control('bank', '/control/behaviour', { payment: { noticeCopies: 1 } })
}, 120_000)

test('a door stopped in the middle of paying leaves the rest to the timer, which asks before it sends', async () => {
  const person = people.huangshiRetiree
  const who = depositor(world, 'openid-wang')
  await logInByFace(world, who, person, huangshi)
  const { id } = await submitRetirement(world, who, person, huangshi)
  await propose(await signIn(world, 'hs-jingban'), id)
  // The bank takes the order and is slow to answer; meanwhile the instance that waits is killed.
  await world.control('bank', '/control/behaviour', { fault: 'silence-after', path: '/bank/payment', times: 1 })
  await world.control('bank', '/control/behaviour', { payment: { noticeCopies: 0 } })
  expect((await decide(world, await signIn(world, 'hs-fuhe'), id, 'approve')).ok).toBe(true)
  await until('the bank has the order', async () =>
    (await bankJournal(world)).instructions.some(one => one.reference.startsWith(id)),
  )
  for (const name of ['exchange', 'staff', 'depositor'])
    await world.control('cloud', '/control/kill', { function: name })
  expect((await shown(who, id)).shown.state).toBe('executing')
  await fireClock(world)
  expect((await shown(who, id)).shown.state).toBe('executing')
  await until('the timer has finished it', async () => {
    await wind(world, 61)
    await fireClock(world)
    return (await shown(who, id)).shown.state === 'done'
  })
  const { payments, instructions } = await bankJournal(world)
  expect(instructions.filter(one => one.reference.startsWith(id))).toMatchObject([{ reference: `${id}-pay-1` }])
  expect(payments.filter(payment => payment.card === person.cards[0]?.number)).toHaveLength(1)
  await world.control('bank', '/control/behaviour', { payment: { noticeCopies: 1 } })
}, 120_000)

test('what staff decide is told by the timer: a subscribe message while one is allowed, then a short message', async () => {
  const person = people.huangshiVeteran
  const who = depositor(world, 'openid-zhou')
  await logInByFace(world, who, person, huangshi)
  await allow(who, huangshi, 2)
  const { id } = await submitRetirement(world, who, person, huangshi, person.cards[1]?.number)
  // The phone's own call may send: the first of two.
  expect((await outbox(who.openid)).map(message => message.data.phrase2?.value)).toEqual(['已提交'])
  const handler = await signIn(world, 'hs-shuangji')
  const seen = (await handler.get('show-application', { application: id })).review
  await handler.get('claim', { application: id, version: seen.row.version })
  const asked = await decide(world, handler, id, 'ask-correction', { lines: [{ slot: 'id-front', reason: 'blurred' }] })
  expect(asked.ok).toBe(true)
  // The console's call may not; the inbox has it at once all the same.
  expect(await outbox(who.openid)).toHaveLength(1)
  await until('the line in the inbox', async () =>
    (await who.get('list-notices', {})).notices.some(notice => notice.title === '需要您补充材料'),
  )
  await wind(world, 5)
  await fireClock(world)
  const [, second] = await outbox(who.openid)
  expect(second).toMatchObject({
    page: expect.stringContaining(id),
    data: { phrase2: { value: '需补材料' }, thing1: { value: '退休提取' } },
  })
  expect(JSON.stringify(second)).not.toMatch(new RegExp(`${person.name}|${person.idNumber}|${person.cards[1]?.number}`))
  expect(await progress(person.phone)).toEqual([])

  // Both accepts are used up: what comes next goes to the phone number. And nobody answers the correction.
  const correcting = await untilState(who, id, 'correcting')
  expect(correcting.correction?.due).toBe('2026-12-08')
  const toTheDay = Date.parse('2026-12-08T09:00:00.000Z') - (Date.now() + world.offsetMs())
  await wind(world, Math.floor(toTheDay / 1000))
  expect(await fireClock(world)).toMatchObject({ chaseDeadlines: { lapsed: 0 } })
  await wind(world, 3600)
  expect(await fireClock(world)).toMatchObject({ chaseDeadlines: { lapsed: 1 } })
  await wind(world, 5)
  await fireClock(world)
  await logInByFace(world, who, person, huangshi)
  expect((await shown(who, id)).shown).toMatchObject({ state: 'lapsed', words: '已失效（逾期未补）' })
  expect(await fireClock(world)).toMatchObject({ chaseDeadlines: { lapsed: 0 } })
  expect(await outbox(who.openid)).toHaveLength(2)
  expect((await progress(person.phone)).map(sms => sms.text)).toEqual([
    '【公积金跨省通办】您的退休提取：申请已失效。请打开小程序查看。',
  ])
  const { version } = await shown(who, id)
  const late = await who.ask('resubmit-application', { application: id, version, key: freshKey() })
  expect(late).toMatchObject({ ok: false, problem: { code: 'application.action-not-possible' } })
  // Lapsed is an end: the person may begin again at once.
  const again = await submitRetirement(world, who, person, huangshi, person.cards[1]?.number)
  expect(again.shown.state).toBe('reviewing')
}, 120_000)

test('whoever allowed nothing reads it in the inbox and gets a short message; a blocked phone stops nothing', async () => {
  const person = people.alxaUnproved
  const who = depositor(world, 'openid-qian')
  await logInByFace(world, who, person, alxa)
  await world.control('sms', '/control/block', { phone: person.phone })
  const { id, version } = await submitRetirement(world, who, person, alxa)
  await who.ask('withdraw-application', { application: id, version, key: freshKey() })
  await until('the case owes nothing any more', async () => {
    await wind(world, 60)
    const { deliverOwed } = (await fireClock(world)) as { deliverOwed: { tried: number } }
    return deliverOwed.tried === 0
  })
  const { notices } = await who.get('list-notices', {})
  expect(notices.map(notice => notice.title)).toContain('申请已提交')
  expect(new Set(notices.map(notice => notice.id)).size).toBe(notices.length)
}, 120_000)

test('only the timer may call the clock: not a phone, not the net', async () => {
  const byPhone = await fetch(`${world.cloud}/v1/functions/clock`, {
    method: 'POST',
    headers: { authorization: 'Bearer local:openid-thief' },
    body: JSON.stringify({ Type: 'Timer' }),
  })
  expect(byPhone.status).toBe(400)
  expect((await fetch(`${world.cloud}/clock`, { method: 'POST', body: '{}' })).status).toBe(404)
})
