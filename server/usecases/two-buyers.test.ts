import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { centres } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import type { Centre } from '../../core/domain/centre/centre'
import type { ApplicationId } from '../../core/domain/values/ids'
import { addApplicant } from './add-applicant'
import { aCoreAccount, aCorePerson } from './testing/a-core-person'
import { aKey } from './testing/apply-story'
import {
  approves,
  aWorldFor,
  checks,
  does,
  type ExchangeWorld,
  handsOver,
  passes,
  reachesHandler,
  stored,
  takesDown,
} from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const [huangshi] = centres as [Centre]
const wife = { name: '李秀兰', idNumber: '420000197105080247' }
const wifesCard = '6222020200077777777'

/** A house bought by two: both deposit at the deciding centre, each with an account of their own. */
async function twoBuyers(): Promise<{ world: ExchangeWorld; here: ApplicationId }> {
  const world = await aWorldFor(huangshi, purchaseWithdrawal)
  const { ports, b } = world
  const person = aCorePerson(b.code, {
    identity: wife,
    phone: '19900000002',
    accounts: [aCoreAccount(b.code, { number: '420201000002', holder: wife.name, status: 'normal' })],
  })
  ports.core(b.code).people.push(person)
  ports.bank.cards.push({ holder: wife.name, idNumber: wife.idNumber, bank: '102', number: wifesCard, kind: 'debit' })
  return { world, here: await takesDown(world, purchaseWithdrawal, 'two-place') }
}

const wish = async (world: ExchangeWorld, application: ApplicationId, more: object = {}) =>
  addApplicant(world.ports, world.at(world.a, 'window'), {
    application,
    version: (await stored(world, application)).revision,
    key: aKey(),
    to: world.b.code,
    why: 'deposit',
    relation: 'spouse',
    applicant: { ...wife, phone: '19900000002' },
    payee: { bank: '102', card: wifesCard },
    amount: '50.00',
    compared: true,
    ...more,
  })

async function sendsAll(world: ExchangeWorld, here: ApplicationId): Promise<Application[]> {
  const { ports, a, b, at } = world
  const window = at(a, 'window')
  await does(world, here, [window, 'accept'], [window, 'start-check'])
  await handsOver(world, here, 'verification-table')
  await checks(world, window, here)
  await does(
    world,
    here,
    [window, 'propose'],
    [at(a, 'second'), 'approve'],
    [window, 'hand-over'],
    [at(a, 'liaison'), 'send'],
  )
  await passes(world)
  return ports.database.collection<Application>('applications').list({ centre: b.code })
}

const answers = async (world: ExchangeWorld, there: ApplicationId) => {
  const { b, at } = world
  await reachesHandler(world, there)
  await approves(world, there)
  await does(world, there, [at(b, 'handler'), 'report'], [at(b, 'liaison'), 'send-result'])
  await passes(world)
}

test('a purchase by two people (edge 19): two requests, each with the own account and sum; answered when both are', async () => {
  const { world, here } = await twoBuyers()
  const { review } = mustReply(await wish(world, here))
  expect(review.exchange?.persons.map(({ name, words }) => [name, words])).toEqual([
    ['王*国', '未反馈'],
    ['李*兰（配偶）', '未反馈'],
  ])
  const theirs = await sendsAll(world, here)
  expect(theirs.map(({ masked, estimate }) => [masked.name, estimate?.total]).sort()).toEqual([
    ['李*兰', 5_000],
    ['王*国', 10_000],
  ])
  expect((await stored(world, here)).state).toBe('acknowledged')
  const [first, second] = theirs as [Application, Application]
  await answers(world, first._id)
  // One of two has answered: the case goes on.
  expect((await stored(world, here)).state).toBe('acknowledged')
  await answers(world, second._id)
  expect((await stored(world, here)).state).toBe('answered')
  const { events, papers } = await stored(world, here)
  expect(events.filter(({ action }) => action === 'result')).toHaveLength(2)
  // A receipt for each: the second does not take the place of the first.
  expect(papers.map(({ name }) => name).filter(name => name.startsWith('withdrawal-receipt'))).toEqual([
    'withdrawal-receipt',
    'withdrawal-receipt-2',
  ])
  expect(new Set(papers.map(({ path }) => path)).size).toBe(papers.length)
})

test('asked for more by one, it is supplemented to that one alone', async () => {
  const { world, here } = await twoBuyers()
  mustReply(await wish(world, here))
  const [first, second] = (await sendsAll(world, here)) as [Application, Application]
  const { a, b, at } = world
  await reachesHandler(world, first._id)
  const lines = [{ slot: 'application-form', reason: 'blurred' }]
  await does(world, first._id, [at(b, 'handler'), 'ask-correction', { lines }])
  await passes(world)
  expect((await stored(world, here)).state).toBe('asked')
  await handsOver(world, here, 'application-form')
  await does(world, here, [at(a, 'liaison'), 'supplement'])
  await passes(world)
  expect((await stored(world, first._id)).state).toBe('handling')
  expect((await stored(world, second._id)).events.map(({ action }) => action)).not.toContain('supplement-in')
  expect((await stored(world, here)).state).toBe('acknowledged')
})

test('taken back after one has answered: only the other is asked, and both ends are known', async () => {
  const { world, here } = await twoBuyers()
  mustReply(await wish(world, here))
  const [first, second] = (await sendsAll(world, here)) as [Application, Application]
  await answers(world, first._id)
  await does(world, here, [world.at(world.a, 'window'), 'withdraw-in-person'])
  await passes(world)
  expect((await stored(world, second._id)).state).toBe('recalled')
  expect((await stored(world, first._id)).events.map(({ action }) => action)).not.toContain('recall-asked')
  expect((await stored(world, here)).state).toBe('answered')
})

test.each<[string, object, string]>([
  ['the same person again', { applicant: { name: '王建国', idNumber: '420000196604120130' } }, 'applicant.idNumber'],
  ['without a card', { payee: undefined }, 'payee'],
  ['without a sum', { amount: undefined }, 'amount'],
  ['a name nobody has', { applicant: { ...wife, name: 'X' } }, 'applicant.name'],
  ['a centre reached by hand beside one reached by system', { to: '990100', toName: '样本市住房公积金中心' }, 'to'],
  ['our own depositor', { to: 'own' }, 'to'],
])('is refused: %s', async (_what, more, path) => {
  const { world, here } = await twoBuyers()
  const given = 'to' in more && more.to === 'own' ? { to: world.a.code } : more
  const before = await stored(world, here)
  expect(mustRefuse(await wish(world, here, given)).fields?.[0]?.path).toBe(path)
  expect(await stored(world, here)).toEqual(before)
})

test('once it is accepted nobody is added any more', async () => {
  const { world, here } = await twoBuyers()
  await does(world, here, [world.at(world.a, 'window'), 'accept'])
  expect((await wish(world, here)).ok).toBe(false)
  expect((await stored(world, here)).intake?.exchanges).toHaveLength(1)
})
