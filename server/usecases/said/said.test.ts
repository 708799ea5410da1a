import { definitionOf } from '../../../core/catalogue/definitions/definition-of'
import { findItem, items } from '../../../core/catalogue/items/items'
import { centres } from '../../../core/catalogue/registry'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Item, Mode } from '../../../core/domain/item/item'
import type { ApplicationId } from '../../../core/domain/values/ids'
import type { AskingStaff } from '../../records/staff'
import { showCase } from '../show-case'
import { code } from '../testing/apply-story'
import {
  aWorldFor,
  checks,
  does,
  type ExchangeWorld,
  handsOver,
  passes,
  reachesHandler,
  sends,
  stored,
  takesDown,
} from '../testing/exchange-story'
import { mustReply } from '../testing/must'
import { acceptedAtHome } from './at-home'
import { everythingSaid, type Said } from './everything-said'
import { slips, slipsOfReceipt } from './oracle'
import { rules } from './what-may-be-said'

type Way = readonly [Centre, Item, Exclude<Mode, 'online' | 'local'>]
const ways: readonly Way[] = centres.flatMap(centre =>
  centre.offers.flatMap(({ item: code, ways: offered }) => {
    const item = findItem(code)
    return offered.flatMap(({ mode: { value: mode } }): Way[] =>
      item && mode !== 'online' && mode !== 'local' ? [[centre, item, mode]] : [],
    )
  }),
)

/** What may become of a matter handed in elsewhere; each leaves the cases of both centres as they then stand. */
const outcomes = [
  'done',
  'refused',
  'more asked for',
  'sent back',
  'declined',
  'withdrawn',
  'not verified',
  'failed',
] as const
type Outcome = (typeof outcomes)[number]

interface Walk {
  world: ExchangeWorld
  here: ApplicationId
  there?: ApplicationId
}

/** The first reason this person is offered for this step. */
async function reasonFor(
  { ports }: ExchangeWorld,
  staff: AskingStaff,
  application: ApplicationId,
  step: string,
): Promise<string> {
  const { review } = mustReply(await showCase(ports, staff, { application }))
  const reason = review.actions.find(({ action }) => action === step)?.reasons?.[0] ?? review.refusalReasons[0]
  if (!reason) throw new Error(`no reason is offered for ${step}`)
  return reason.code
}

async function walk(outcome: Outcome, [b, item, mode]: Way): Promise<Walk> {
  const world = await aWorldFor(b, item)
  const { a, at, ports } = world
  const window = at(a, 'window')
  const here = await takesDown(world, item, mode)
  if (outcome === 'declined') {
    await does(world, here, [window, 'decline', { reason: await reasonFor(world, window, here, 'decline') }])
    await passes(world)
    return { world, here }
  }
  if (outcome === 'withdrawn') {
    await does(world, here, [window, 'accept'], [window, 'withdraw-in-person'])
    await passes(world)
    return { world, here }
  }
  if (outcome === 'not verified') {
    await does(world, here, [window, 'accept'], [window, 'start-check'], [window, 'claim' as never]).catch(
      () => undefined,
    )
    await does(world, here, [window, 'ask-correction', { lines: [{ slot: 'application-form', reason: 'blurred' }] }])
    await passes(world)
    await handsOver(world, here, 'application-form')
    return { world, here }
  }
  const there = (await sends(world, here))._id
  if (outcome === 'sent back') {
    const reason = await reasonFor(world, at(b, 'liaison'), there, 'nack')
    await does(world, there, [at(b, 'liaison'), 'nack', { reason }])
    await passes(world)
    return { world, here, there }
  }
  await reachesHandler(world, there)
  const handler = at(b, 'handler')
  if (outcome === 'more asked for') {
    await does(world, there, [handler, 'ask-correction', { lines: [{ slot: 'application-form', reason: 'blurred' }] }])
    await passes(world)
    return { world, here, there }
  }
  if (outcome === 'refused') {
    const reason = await reasonFor(world, handler, there, 'propose-refusal')
    await does(world, there, [handler, 'propose-refusal', { reason }], [at(b, 'approver'), 'refuse', { reason }])
  } else {
    if (outcome === 'failed' && item.outcome === 'payment') ports.bank.manner = 'refuses'
    else if (outcome === 'failed') ports.core(b.code).people.splice(0)
    await does(world, there, [handler, 'propose'], [at(b, 'approver'), 'approve', { code: code(ports) }])
    await passes(world, outcome === 'failed' ? 1200 : 60)
    if (outcome === 'failed') return { world, here, there }
  }
  await does(world, there, [handler, 'report'], [at(b, 'liaison'), 'send-result'])
  await passes(world)
  return { world, here, there }
}

/** What is wrong with everything anybody reads of the two cases now. */
async function wrongWith(outcome: Outcome, way: Way): Promise<string[]> {
  const [b, item, mode] = way
  const { world, here, there } = await walk(outcome, way)
  const { ports, a, at } = world
  const found: string[] = []
  for (const [id, staff] of [
    [here, at(a, 'window')],
    ...(there ? [[there, at(b, 'handler')] as const, [there, at(b, 'approver')] as const] : []),
  ] as const) {
    const application = await stored(world, id)
    const said = await everythingSaid(ports, id, staff)
    // The core closes it before the bank is asked.
    const closed = item.code === 'retirement-withdrawal' && (outcome === 'done' || outcome === 'failed')
    const done = outcome === 'done'
    found.push(...slips({ item: item.code, closed, done }, said))
    if (!said.some(({ kind }) => kind === 'notice')) found.push(`${application.state}: nobody is told anything`)
    if (id === here && outcome !== 'declined')
      found.push(...slipsOfReceipt(application, said, handedIn(application.materials, b, item, mode)))
  }
  return [...new Set(found)]
}

/** What only stands where two centres have to do with each other. */
const ofSharing = /跨省|受理中心|查询授权书|联络人/

/** 本地, at the own window: what becomes of it, and what is wrong with what is said of it. */
async function wrongAtHome(outcome: 'done' | 'refused' | 'more asked for', b: Centre, item: Item): Promise<string[]> {
  const world = await aWorldFor(b, item)
  const { ports, at } = world
  const id = await acceptedAtHome(world, item)
  const [handler, approver] = [at(b, 'handler'), at(b, 'approver')]
  await checks(world, handler, id)
  if (outcome === 'more asked for') {
    const { review } = mustReply(await showCase(ports, handler, { application: id }))
    const [line] = review.correctionReasons
    await does(world, id, [
      handler,
      'ask-correction',
      { lines: [{ slot: line?.slot ?? '', reason: line?.code ?? '' }] },
    ])
  } else if (outcome === 'refused') {
    const reason = await reasonFor(world, handler, id, 'propose-refusal')
    await does(world, id, [handler, 'propose-refusal', { reason }], [approver, 'refuse', { reason }])
  } else {
    await does(world, id, [handler, 'propose'], [approver, 'approve', { code: code(ports) }])
  }
  await passes(world)
  const application = await stored(world, id)
  const closed = item.code === 'retirement-withdrawal' && outcome === 'done'
  const found: string[] = []
  for (const staff of [at(b, 'window'), handler, approver]) {
    const said = await everythingSaid(ports, id, staff)
    found.push(...slips({ item: item.code, closed, done: outcome === 'done' }, said))
    found.push(...slipsOfReceipt(application, said, handedIn(application.materials, b, item, 'local')))
    const shared = said.filter(({ kind, text: words }) => kind !== 'reasons' && ofSharing.test(words))
    found.push(...shared.map(({ where, text: words }) => `${where}: words of 通办 at the own window: ${words}`))
  }
  return [...new Set(found)]
}

function handedIn(materials: readonly { slot: string }[], b: Centre, item: Item, mode: Mode): string[] {
  const labels = definitionOf(b, item.code, mode)?.slots ?? []
  // What is scanned after the receipt is not on it.
  const after = ['verification-table']
  const slots = new Set(materials.map(({ slot }) => slot).filter(slot => !after.includes(slot)))
  return labels.filter(({ name }) => slots.has(name)).map(({ label }) => label)
}

test('every item, centre, mode and outcome is walked', () => {
  expect(ways).toHaveLength(19)
  expect(ways.length * outcomes.length).toBe(152)
  expect(new Set(ways.map(([, { code }]) => code)).size).toBe(Object.keys(rules).length)
})

describe.each(outcomes)('handed in elsewhere, %s', outcome => {
  test.each(ways.map(way => [`${way[1].title}, ${way[2]}, decided by ${way[0].shortName}`, way] as const))(
    '%s',
    async (_, way) => {
      expect(await wrongWith(outcome, way)).toEqual([])
    },
  )
})

const atHome = ['done', 'refused', 'more asked for'] as const
const own = centres.flatMap(centre => items.map(item => [`${item.title}, ${centre.shortName}`, centre, item] as const))

test('every item at every own window is walked', () => {
  expect(own.length * atHome.length).toBe(48)
})

describe.each(atHome)('at the own window, %s', outcome => {
  test.each(own)('%s', async (_, centre, item) => {
    expect(await wrongAtHome(outcome, centre, item)).toEqual([])
  })
})

// ── the oracle itself ────────────────────────────────────────────────────────────────────────────

const clean = { item: 'settlement-certificate' as never, closed: false, done: false }
const text = (kind: Said['kind'], words: string): Said => ({ kind, where: 'planted', text: words })

test.each([
  ['paper', '提取原因：离休、退休（账户注销）'],
  ['notice', '钱已打到您的卡上'],
  ['timeline', '已结息，账户注销'],
  ['staff', '退休材料已核对'],
  ['reasons', '未达退休条件'],
] as const)('a wrong word on a %s is noticed', (kind, words) => {
  expect(slips(clean, [text(kind, words)])).not.toEqual([])
  expect(slips(clean, [text(kind, '全部还清证明已开好')])).toEqual([])
})

test('an empty value, a value nobody filled in and a paper that is not there are noticed', () => {
  const rows = [{ label: '承诺时限', value: '' }]
  expect(slips(clean, [{ ...text('paper', '承诺时限：'), rows }])).toEqual([expect.stringContaining('承诺时限')])
  expect(slips(clean, [text('notice', '还有undefined天')])).toHaveLength(1)
  expect(slips({ ...clean, done: true }, [])).toEqual(['there is no paper result'])
})
