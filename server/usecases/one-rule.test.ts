import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { unitRegistration } from '../../core/catalogue/items/unit-registration'
import { centres } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import type { Centre } from '../../core/domain/centre/centre'
import { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import type { BodyOf, ExchangeMessage } from '../../core/domain/exchange/message'
import type { Item, Mode } from '../../core/domain/item/item'
import { applyHeard } from '../exchange/apply-heard'
import { hearMessage } from '../exchange/hear-message'
import { addApplicant } from './add-applicant'
import { keyInRequest } from './key-in-request'
import { showCase } from './show-case'
import { startIntake } from './start-intake'
import { aKey } from './testing/apply-story'
import {
  anIntake,
  approves,
  aWorldFor,
  does,
  type ExchangeWorld,
  passes,
  reachesHandler,
  sends,
  stored,
  takesDown,
  theirs,
  tries,
} from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'
import { signedAs, written } from './testing/sent-story'

const alxa = centres[1] as Centre

type More = {
  answers?: Record<string, string>
  card?: string
  phone?: string
  idNumber?: string
}

/** What the window was told for these answers: one line a field, or the case it became. */
async function takenDown(world: ExchangeWorld, item: Item, mode: Mode, more: More) {
  const { ports, a, at } = world
  const intake = anIntake(world, item, mode)
  return startIntake(ports, at(a, 'window'), {
    ...intake,
    applicant: {
      ...intake.applicant,
      ...(more.phone ? { phone: more.phone } : {}),
      ...(more.idNumber ? { idNumber: more.idNumber } : {}),
    },
    answers: { ...intake.answers, ...more.answers },
    ...(intake.payee ? { payee: { ...intake.payee, ...(more.card ? { card: more.card } : {}) } } : {}),
  })
}

const faultsOf = async (item: Item, mode: Mode, more: More) => {
  const outcome = await takenDown(await aWorldFor(alxa, item), item, mode, more)
  return outcome.ok ? 'taken' : (outcome.problem.fields ?? []).map(({ path }) => path)
}

test.each<[string, string]>([
  ['price', 'abc'],
  ['price', '0'],
  ['price', '-800000'],
  ['amount', '-5'],
  ['amount', '0.00'],
  ['amount', '80万'],
  ['amount', '800000.01'],
  ['boughtOn', '2026-02-30'],
  ['boughtOn', '2099-01-01'],
  ['contractNumber', '——'],
])('the window refuses a house withdrawal with %s %s before anybody acts on it', async (name, value) => {
  expect(await faultsOf(purchaseWithdrawal, 'two-place', { answers: { [name]: value } })).toEqual([name])
})

test.each<[string, string]>([
  ['creditCode', '1'],
  ['creditCode', '91420000MA0000000X'],
  ['unitRatio', '99'],
  ['unitRatio', '4'],
  ['personRatio', 'abc'],
  ['firstMonth', 'soon'],
  ['firstMonth', '2026-13'],
  ['firstMonth', '0026-12'],
  ['firstMonth', '2099-01'],
])('the window refuses a unit with %s %s', async (name, value) => {
  expect(await faultsOf(unitRegistration, 'agency', { answers: { [name]: value } })).toEqual([name])
})

test('what is typed full-width, grouped or with a unit is read and kept in its one form', async () => {
  const house = await aWorldFor(alxa, purchaseWithdrawal)
  const answers = {
    price: '８００，０００',
    amount: '4,000.00',
    boughtOn: '２０２６年１０月１日',
    contractNumber: ' ＨＴ‑1 ',
  }
  const card = '６２２２ 0202 0001 2345 678'
  const { review } = mustReply(await takenDown(house, purchaseWithdrawal, 'two-place', { answers, card }))
  const kept = await stored(house, review.row.id)
  expect(kept.answers).toMatchObject({
    price: '800000.00',
    amount: '4000.00',
    boughtOn: '2026-10-01',
    contractNumber: 'HT-1',
  })
  expect(house.ports.vault.open(kept._id, kept.sealed, 'card')).toBe('6222020200012345678')

  const unit = await aWorldFor(alxa, unitRegistration)
  const written = { firstMonth: '2026年12月', unitRatio: '８％', personRatio: '12.0', creditCode: '91350100m000100y43' }
  const taken = mustReply(await takenDown(unit, unitRegistration, 'agency', { answers: written }))
  expect((await stored(unit, taken.review.row.id)).answers).toMatchObject({
    firstMonth: '2026-12',
    unitRatio: '8',
    personRatio: '12',
    creditCode: '91350100M000100Y43',
  })
})

/** Does not keep to Luhn, as cards of old do not; and one that does. */
const older = '6222020200012345678'
const newer = '6222020200012345670'

test('a card that does not keep to Luhn is taken at the window, and everybody who looks at the case is told', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const { review } = mustReply(await takenDown(world, purchaseWithdrawal, 'two-place', { card: older }))
  expect(review.warnings).toEqual([{ path: 'card', message: expect.stringContaining('请对照卡面') }])
  const good = mustReply(await takenDown(world, purchaseWithdrawal, 'two-place', { card: newer }))
  expect(good.review.warnings).toBeUndefined()
})

test.each<[string, string]>([
  ['622202020001', 'taken'],
  ['62220202000', 'payee.card'],
  ['62220202000123456789', 'payee.card'],
  ['6222O20200012345678', 'payee.card'],
])('only length and characters refuse a card: %s', async (card, path) => {
  const outcome = await faultsOf(purchaseWithdrawal, 'two-place', { card })
  expect(outcome).toEqual(path === 'taken' ? 'taken' : [path])
})

test('a phone and an identity number pasted with gaps are kept without', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const { idNumber } = anIntake(world, purchaseWithdrawal, 'two-place').applicant
  const spaced = `\u202d${idNumber.slice(0, 6)} ${idNumber.slice(6)}\u202c`
  const typed = { phone: '+86 138‑0013‑8000', idNumber: spaced }
  const { review } = mustReply(await takenDown(world, purchaseWithdrawal, 'two-place', typed))
  const kept = await stored(world, review.row.id)
  const open = (name: string) => world.ports.vault.open(kept._id, kept.sealed, name)
  expect([open('phone'), open('idNumber')]).toEqual(['13800138000', idNumber])
  expect(await faultsOf(purchaseWithdrawal, 'two-place', { phone: '138 0013 80' })).toEqual(['applicant.phone'])
})

describe('a co-applicant', () => {
  const wife = { name: '李秀兰', idNumber: '420000197105080247' }
  const wishes = async (more: object) => {
    const world = await aWorldFor(alxa, purchaseWithdrawal)
    const here = await takesDown(world, purchaseWithdrawal, 'two-place')
    const outcome = await addApplicant(world.ports, world.at(world.a, 'window'), {
      application: here,
      version: (await stored(world, here)).revision,
      key: aKey(),
      to: alxa.code,
      why: 'deposit',
      relation: 'spouse',
      applicant: wife,
      payee: { bank: '102', card: '6222020200077777777' },
      amount: '50.00',
      compared: true,
      ...more,
    })
    return { outcome, application: await stored(world, here) }
  }

  test.each<[string, object]>([
    ['amount', { amount: 'abc' }],
    ['amount', { amount: '-5' }],
    ['amount', { amount: '0' }],
    ['amount', { amount: '800000.01' }],
    ['amount', { amount: undefined }],
    ['payee.bank', { payee: { bank: '999', card: '6222020200077777777' } }],
    ['payee.card', { payee: { bank: '102', card: '1234' } }],
    ['applicant.phone', { applicant: { ...wife, phone: '12' } }],
  ])('is refused for a wrong %s: %j', async (path, more) => {
    const { outcome } = await wishes(more)
    expect(mustRefuse(outcome).fields?.map(field => field.path)).toEqual([path])
  })

  test('is kept in its one form, and warned of like everybody', async () => {
    const { outcome, application } = await wishes({ amount: '５，０００', payee: { bank: '102', card: older } })
    expect(application.intake?.others?.[0]?.answers).toEqual({ amount: '5000.00' })
    expect(mustReply(outcome).review.warnings?.map(({ path }) => path)).toEqual(['card', 'co1.card'])
  })
})

test('what a liaison keys in passes the same checks', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const { ports, b, at } = world
  const { applicant, answers, payee } = anIntake(world, purchaseWithdrawal, 'two-place')
  const keyed = (more: object) =>
    keyInRequest(ports, at(b, 'liaison'), {
      key: aKey(),
      from: { code: '990300', name: '示例市住房公积金中心' },
      arrivedAt: ports.clock.now(),
      item: purchaseWithdrawal.code,
      mode: 'two-place',
      why: 'deposit',
      applicant,
      answers,
      ...(payee ? { payee } : {}),
      ...more,
    })
  const wrong = await keyed({
    answers: { ...answers, price: 'abc', amount: '-5' },
    applicant: { ...applicant, phone: '1' },
    payee: { bank: '102', card: '1' },
  })
  expect(mustRefuse(wrong).fields?.map(({ path }) => path)).toEqual([
    'price',
    'amount',
    'applicant.phone',
    'payee.card',
  ])
  const read = mustReply(
    await keyed({
      answers: { ...answers, amount: '1,000.00' },
      payee: { bank: '102', card: '6222 0202 0001 2345 678' },
    }),
  )
  expect(read.review.warnings).toHaveLength(1)
  expect((await theirs(world)).answers.amount).toBe('1000.00')
})

describe('a request through the gateway', () => {
  /** Another centre's system writes us, with these things different from a good request. */
  async function arrives(changes: Partial<BodyOf<'APPLY'>>) {
    const world = await aWorldFor(alxa, purchaseWithdrawal)
    const { ports, a, b } = world
    const { applicant, answers, payee } = anIntake(world, purchaseWithdrawal, 'two-place')
    const exchange = ExchangeNumber.parse(`XT${a.code}0000000000000001`)
    const body: BodyOf<'APPLY'> = {
      item: purchaseWithdrawal.code,
      mode: 'two-place',
      why: 'deposit',
      applicant,
      answers,
      ...(payee ? { payee: { ...payee, bankName: '工商银行' } } : {}),
      acceptedAt: ports.clock.now(),
      ...changes,
    }
    const message: ExchangeMessage = {
      id: 'a'.repeat(32),
      exchange,
      type: 'APPLY',
      format: 1,
      sequence: 1,
      previous: '',
      from: { code: a.code, name: a.name },
      to: { code: b.code, name: b.name },
      actor: { role: 'liaison', name: '对方联络人' },
      writtenAt: ports.clock.now(),
      body,
      files: [],
    }
    expect(await hearMessage(ports, await signedAs(world, a, message))).toMatchObject({ kind: 'heard' })
    await applyHeard(ports, b.code, exchange)
    return { world, application: await theirs(world), answers }
  }
  const seen = async (world: ExchangeWorld, application: Application) =>
    mustReply(await showCase(world.ports, world.at(world.b, 'liaison'), { application: application._id })).review

  test('is read like any other: grouped, full-width, pasted', async () => {
    const { world, application } = await arrives({
      answers: {
        ...anIntake(await aWorldFor(alxa, purchaseWithdrawal), purchaseWithdrawal, 'two-place').answers,
        amount: '２，０００．００',
      },
      payee: { bank: '102', bankName: '工商银行', card: '\u202d6222 0202 0001 2345 678\u202c' },
    })
    expect([application.answers.amount, application.estimate?.total]).toEqual(['2000.00', 200_000])
    expect(world.ports.vault.open(application._id, application.sealed, 'card')).toBe(older)
    const review = await seen(world, application)
    expect([review.exchange?.unread, review.warnings?.length]).toEqual([undefined, 1])
  })

  test('with a sum that is none goes to nobody: the liaison sees the fields, and they go back by name', async () => {
    const good = anIntake(await aWorldFor(alxa, purchaseWithdrawal), purchaseWithdrawal, 'two-place').answers
    const { world, application } = await arrives({ answers: { ...good, price: 'abc', amount: '-5' } })
    expect(application.estimate).toBeUndefined()
    const unread = ['房屋总价（元）：金额请用数字写', '申请提取金额（元）：金额不能是负数'].map(words =>
      expect.stringContaining(words),
    )
    const review = await seen(world, application)
    expect(review.exchange?.unread).toEqual(unread)
    expect(review.actions.find(({ action }) => action === 'dispatch')?.blocked).toContain('不能分发')

    const liaison = world.at(world.b, 'liaison')
    const { department } = world.at(world.b, 'handler').staff
    const dispatched = await tries(world, liaison, application._id, 'dispatch', { department })
    expect(mustRefuse(dispatched)).toMatchObject({
      code: 'exchange.unreadable',
      fields: [{ path: 'price' }, { path: 'amount' }],
    })
    await does(world, application._id, [liaison, 'nack', { reason: '金额读不出来' }])
    await passes(world)
    const nack = (await written(world, world.b)).find(({ type }) => type === 'NACK')
    expect(nack?.body).toMatchObject({
      reason: { code: 'unreadable', title: '金额读不出来', reason: expect.stringContaining('金额不能是负数') },
    })
  })

  test.each<[string, Partial<BodyOf<'APPLY'>>]>([
    ['申请提取金额', { answers: {} }],
    ['收款账户', { payee: undefined }],
    ['收款卡号', { payee: { bank: '102', bankName: '工商银行', card: '12' } }],
    ['手机号', { applicant: { name: '王建国', idNumber: '420000196604120130', phone: '12' } }],
  ])('without a proper %s it goes back as well', async (label, changes) => {
    const { world, application } = await arrives(changes)
    expect((await seen(world, application)).exchange?.unread?.join()).toContain(label)
  })
})

test('a sum taken down before sums were checked is no order to the core: it ends as one that was refused', async () => {
  const world = await aWorldFor(alxa, purchaseWithdrawal)
  const { ports, b } = world
  const here = await takesDown(world, purchaseWithdrawal, 'two-place')
  const there = (await sends(world, here))._id
  await reachesHandler(world, there)
  const applications = ports.database.collection<Application>('applications')
  const old = await stored(world, there)
  await applications.replace({ ...old, answers: { ...old.answers, amount: '-5' } })
  await approves(world, there)
  const refused = (await stored(world, there)).events.find(({ action }) => action === 'posting-refused')
  expect(refused?.data?.message).toContain('申请提取金额读不出来')
  expect(ports.core(b.code).people[0]?.accounts[0]?.balance).toBeGreaterThan(0)
})
