import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import { Day } from '../../core/domain/values/day'
import { fen } from '../../core/domain/values/fen'
import type { NoticeRecord } from '../records/notice'
import type { Person } from '../records/person'
import { deliverEffects } from './deliver-effects'
import { deliverOwed } from './deliver-owed'
import { receivePayment } from './receive-payment'
import { receivePosting } from './receive-posting'
import {
  type ApplyWorld,
  acts,
  anApplyWorld,
  delivers,
  handsIn,
  nobody,
  proposes,
  staffOf,
  stored,
  waitsFor,
} from './testing/apply-story'
import { characterWithoutGlyph } from './testing/memory-documents'
import { mustReply } from './testing/must'

/** A case approved a moment ago; nothing delivered since. */
async function approved(): Promise<ApplyWorld & { id: typeof nobody }> {
  const world = await anApplyWorld()
  const { id } = await handsIn(world)
  await delivers(world, id)
  const li = await staffOf(world.ports, world.centre, '李敏', 'handler')
  const zhou = await staffOf(world.ports, world.centre, '周强', 'approver')
  await proposes(world, li, id)
  mustReply(await acts(world, zhou, id, 'approve'))
  return { ...world, id }
}
const posting = (on = '2026-11-23') =>
  ({
    state: 'posted',
    principal: fen(18_643_257),
    interest: fen(111_083),
    total: fen(18_754_340),
    on: Day.parse(on),
    voucher: 'V1',
  }) as const

test('a call that stops in the middle leaves the effect to the next after a minute, and nothing happens twice', async () => {
  const world = await approved()
  const { ports, centre, id } = world
  const core = ports.core(centre.code)
  const post = core.postWithdrawal.bind(core)
  core.postWithdrawal = async request => {
    await post(request)
    throw new Error('power cut')
  }
  await expect(delivers(world, id)).rejects.toThrow('power cut')
  core.postWithdrawal = post
  await delivers(world, id)
  expect((await stored(world, id)).events.at(-1)?.action).toBe('approve')
  ports.clock.pass(60)
  await delivers(world, id)
  expect((await stored(world, id)).events.at(-1)?.action).toBe('posting-accepted')
  expect(core.orders.size).toBe(1)
})

test('a payment that stopped in the middle is asked about before anything is sent', async () => {
  for (const reached of [true, false]) {
    const world = await approved()
    const { ports, centre, id } = world
    ports.core(centre.code).postsAtOnce = true
    const log: string[] = []
    const [pay, query] = [ports.bank.pay.bind(ports.bank), ports.bank.queryPayment.bind(ports.bank)]
    ports.bank.pay = async payment => {
      log.push('pay')
      if (reached) await pay(payment)
      throw new Error('power cut')
    }
    await expect(delivers(world, id)).rejects.toThrow('power cut')
    ports.bank.pay = payment => {
      log.push('pay')
      return pay(payment)
    }
    ports.bank.queryPayment = order => {
      log.push('query')
      return query(order)
    }
    ports.clock.pass(60)
    await delivers(world, id)
    expect(log.slice(0, 2)).toEqual(['pay', 'query'])
    expect(log.filter(each => each === 'pay')).toHaveLength(reached ? 1 : 2)
    expect((await stored(world, id)).state).toBe('done')
    expect(ports.bank.payments.size).toBe(1)
  }
})

test('many calls at once carry each effect out once', async () => {
  const world = await approved()
  const { ports, centre, id } = world
  ports.core(centre.code).postsAtOnce = true
  const until = plus(ports.clock.now(), 60)
  await Promise.all(Array.from({ length: 12 }, () => deliverEffects(ports, id, until)))
  await waitsFor(world, id, 'done')
  await delivers(world, id)
  expect(ports.bank.payments.size).toBe(1)
  expect((await stored(world, id)).papers.map(paper => paper.name)).toEqual([
    'acceptance-receipt',
    'withdrawal-receipt',
  ])
  const titles = (await ports.database.collection<NoticeRecord>('notices').list({})).map(notice => notice.title)
  expect(new Set(titles).size).toBe(titles.length)
})

test('stops when the time is over; what remains stays owed', async () => {
  const world = await approved()
  const before = await stored(world, world.id)
  await deliverEffects(world.ports, world.id, world.ports.clock.now())
  expect(await stored(world, world.id)).toEqual(before)
})

test('one case that cannot be carried out does not keep the others waiting', async () => {
  const world = await approved()
  const { ports, id } = world
  const applications = ports.database.collection<Application>('applications')
  const healthy = await stored(world, id)
  const effects = [
    { id: 'x', kind: 'notify' as const, subject: 'no-such-words' as never, nextAt: healthy.submittedAt, tries: 0 },
  ]
  await applications.add({ ...healthy, _id: nobody, effects, nextEffectAt: healthy.submittedAt })
  await expect(deliverOwed(ports, plus(ports.clock.now(), 60))).rejects.toThrow('1 of 2 cases')
  expect((await stored(world, id)).events.at(-1)?.action).toBe('posting-accepted')
})

test('a posting notice counts once, from its own centre, for an order we know', async () => {
  const world = await approved()
  const { ports, centre, id } = world
  await delivers(world, id)
  const other = (centre.code === '420200' ? '152900' : '420200') as typeof centre.code
  const before = await stored(world, id)
  expect(await receivePosting(ports, other, `${id}-post`, posting())).toBeUndefined()
  for (const order of [`${id}-pay-1`, `${id}-post-2`, 'post', '', `${nobody}-post`])
    expect(await receivePosting(ports, centre.code, order, posting())).toBeUndefined()
  expect(await stored(world, id)).toEqual(before)

  expect(await receivePosting(ports, centre.code, `${id}-post`, posting())).toBe(id)
  const once = await stored(world, id)
  expect(once.effects.map(effect => effect.kind)).toContain('pay')
  for (const state of [
    posting(),
    { state: 'accepted' } as const,
    { state: 'refused', code: '1', message: '' } as const,
  ])
    expect(await receivePosting(ports, centre.code, `${id}-post`, state)).toBe(id)
  expect(await stored(world, id)).toEqual(once)
  await waitsFor(world, id, 'done')
  const done = await stored(world, id)
  await receivePosting(ports, centre.code, `${id}-post`, posting('2026-11-24'))
  expect(await stored(world, id)).toEqual(done)
})

test('a payment notice before, during and after our own asking gives one end', async () => {
  const world = await approved()
  const { ports, centre, id } = world
  const paid = { state: 'paid', at: ports.clock.now(), serial: 'S1' } as const
  await receivePayment(ports, `${id}-pay-1`, paid)
  expect((await stored(world, id)).state).toBe('executing')
  ports.core(centre.code).postsAtOnce = true
  ports.bank.manner = 'slow'
  await delivers(world, id)
  expect((await stored(world, id)).events.at(-1)?.action).toBe('payment-accepted')
  for (const order of [`${id}-pay-2`, `${id}-pay-`, `${id}-post`, `${nobody}-pay-1`])
    await receivePayment(ports, order, paid)
  expect((await stored(world, id)).state).toBe('executing')
  expect(await receivePayment(ports, `${id}-pay-1`, paid)).toBe(id)
  await receivePayment(ports, `${id}-pay-1`, paid)
  await receivePayment(ports, `${id}-pay-1`, { state: 'refused', code: 'x', message: '' })
  const done = await stored(world, id)
  expect(done.events.filter(event => event.action.startsWith('payment-')).map(event => event.action)).toEqual([
    'payment-accepted',
    'payment-paid',
  ])
  expect(done.state).toBe('done')
})

test('a name the font cannot draw holds up no money', async () => {
  const world = await anApplyWorld('reviewed', {
    identity: { name: `王${characterWithoutGlyph}`, idNumber: '420000196604120130' },
  })
  const { id } = await handsIn(world)
  await delivers(world, id)
  expect(await stored(world, id)).toMatchObject({ state: 'reviewing', effects: [], papers: [] })
})

test('papers wait while the workshop is silent, and come later', async () => {
  const world = await anApplyWorld()
  const { id } = await handsIn(world)
  world.ports.documents.down = true
  await delivers(world, id)
  expect((await stored(world, id)).effects.map(effect => effect.kind)).toEqual(['issue-receipt'])
  world.ports.documents.down = false
  world.ports.clock.pass(60)
  await delivers(world, id)
  expect((await stored(world, id)).papers).toHaveLength(1)
})

test('tells by subscribe message where there is leave, else by short message, and always in the inbox', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const persons = ports.database.collection<Person>('persons')
  const person = await persons.find(asking.session.person)
  if (!person) throw new Error('no person')
  await persons.replace({ ...person, subscriptions: { 'template-progress': -1 } })
  const { id } = await handsIn(world)
  await delivers(world, id)
  expect(ports.noticesSent).toMatchObject([{ openid: 'openid-of-wang', templateId: 'template-progress' }])
  expect(ports.shortMessagesSent).toEqual([])
  expect(JSON.stringify(ports.noticesSent)).not.toMatch(/王建国|420000|18,?643/)
  expect(await ports.database.collection('notices').count({ person: asking.session.person })).toBe(1)
})

test('a notice nobody could deliver is given up after several tries, the inbox keeps it', async () => {
  const world = await anApplyWorld()
  const { ports } = world
  ports.shortMessagesDown = true
  const { id } = await handsIn(world)
  for (let round = 0; round < 12; round += 1) {
    await delivers(world, id)
    ports.clock.pass(700)
  }
  expect((await stored(world, id)).effects).toEqual([])
  expect(await ports.database.collection('notices').count({})).toBe(1)
})
