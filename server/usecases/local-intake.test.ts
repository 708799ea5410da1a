import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { items } from '../../core/catalogue/items/items'
import { centres } from '../../core/catalogue/registry'
import type { RequestOf } from '../../core/contract/door'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import type { Centre } from '../../core/domain/centre/centre'
import type { Item } from '../../core/domain/item/item'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Claim } from '../records/claim'
import type { Exchange } from '../records/exchange'
import type { NoticeRecord } from '../records/notice'
import { applicationView } from '../views/application-view'
import { issueAttachment } from './attachments'
import { listQueue } from './list-queue'
import { receiveAttachment } from './receive-attachment'
import { showCase } from './show-case'
import { showIntake } from './show-intake'
import { startIntake } from './start-intake'
import { aKey, code, jpeg, otherCard } from './testing/apply-story'
import {
  anExchangeWorld,
  anIntake,
  aWorldFor,
  checks,
  does,
  type ExchangeWorld,
  passes,
  stored,
  tries,
} from './testing/exchange-story'
import { characterWithoutGlyph } from './testing/memory-documents'
import { mustReply } from './testing/must'

const named = (code: string): Item => {
  const item = items.find(each => each.code === code)
  if (!item) throw new Error(`no item ${code}`)
  return item
}
/** The centre whose document names the two-place way; the other one has a limit of its own. */
const home = centres.find(({ prefix }) => prefix === 'HS') as Centre

const atHome = (world: ExchangeWorld, item: Item): RequestOf<StaffDoor, 'start-intake'> => ({
  ...anIntake(world, item, 'local'),
  to: world.b.code,
})

/** Takes it down at the own window, with every material its own checklist asks for. */
async function takesDown(world: ExchangeWorld, item: Item): Promise<ApplicationId> {
  const { ports, b, at } = world
  const window = at(b, 'window')
  const { review } = mustReply(await startIntake(ports, window, atHome(world, item)))
  const groups = new Set<string>()
  for (const slot of definitionOf(b, item.code, 'local')?.slots ?? []) {
    if (slot.oneOf && groups.has(slot.oneOf)) continue
    if (slot.oneOf) groups.add(slot.oneOf)
    for (let page = 0; page < slot.pages.min; page += 1) await scans(world, review.row.id, slot.name)
  }
  return review.row.id
}

async function scans({ ports, b, at }: ExchangeWorld, application: ApplicationId, slot: string) {
  const window = at(b, 'window')
  const bytes = jpeg()
  const leave = mustReply(
    await issueAttachment(ports, window, { application, label: '扫描件', slot, type: 'image', bytes: bytes.length }),
  )
  return mustReply(await receiveAttachment(ports, window, leave.id, bytes))
}

/** Accepted, looked at by one, proposed. */
async function isProposed(world: ExchangeWorld, id: ApplicationId) {
  const { b, at } = world
  await does(world, id, [at(b, 'window'), 'accept'])
  await checks(world, at(b, 'handler'), id)
  await does(world, id, [at(b, 'handler'), 'propose'])
}

async function isApproved(world: ExchangeWorld, id: ApplicationId) {
  const { ports, b, at } = world
  await does(world, id, [at(b, 'approver'), 'approve', { code: code(ports) }])
  await passes(world)
}

const told = async ({ ports }: ExchangeWorld, { person }: Application) =>
  (await ports.database.collection<NoticeRecord>('notices').list({ person })).map(({ title }) => title)

/** What each outcome leaves behind; by hand, from the documents. */
const ends: readonly [string, { papers: string[]; notice: string; events: string[] }][] = [
  ['information-query', { papers: ['result'], notice: '查询结果已出', events: ['paper-issued'] }],
  ['deposit-certificate', { papers: ['result'], notice: '缴存使用证明已开好', events: ['paper-issued'] }],
  [
    'purchase-withdrawal',
    { papers: ['withdrawal-receipt'], notice: '钱已打到您的卡上', events: ['posting-posted', 'payment-paid'] },
  ],
  [
    'retirement-withdrawal',
    { papers: ['withdrawal-receipt'], notice: '钱已打到您的卡上', events: ['posting-posted', 'payment-paid'] },
  ],
  [
    'unit-registration',
    { papers: ['result'], notice: '单位登记开户已办好', events: ['posting-posted', 'paper-issued'] },
  ],
  [
    'information-change',
    { papers: ['result'], notice: '登记的信息已改好', events: ['posting-posted', 'paper-issued'] },
  ],
  ['settlement-certificate', { papers: ['result'], notice: '全部还清证明已开好', events: ['paper-issued'] }],
  ['early-repayment', { papers: ['result'], notice: '贷款已还清', events: ['posting-posted', 'paper-issued'] }],
]

test.each(ends)(
  '%s of an own depositor: taken at home, decided by two, carried out, told, filed',
  async (item, end) => {
    const world = await aWorldFor(home, named(item))
    const { ports, b, at } = world
    const id = await takesDown(world, named(item))
    await isProposed(world, id)
    await isApproved(world, id)
    const done = await stored(world, id)
    expect(done.state).toBe('answered')
    expect(done.events.map(({ action }) => action)).toEqual(expect.arrayContaining(end.events))
    expect(done.papers.map(({ name }) => name)).toEqual(['acceptance-receipt', ...end.papers])
    expect(await told(world, done)).toContain(end.notice)

    await does(
      world,
      id,
      [at(b, 'window'), 'tell', { delivery: { how: 'collected' } }],
      [at(b, 'archivist'), 'archive', { archive: { number: 'DA-1', pages: 3 } }],
    )
    const filed = await stored(world, id)
    expect(filed.queue).toBe('ended')
    // Nobody else was asked or told, and the person may apply anew.
    expect(await ports.database.collection<Exchange>('exchanges').list({})).toEqual([])
    expect(filed.effects).toEqual([])
    const claims = await ports.database.collection<Claim>('claims').list({})
    expect(claims.filter(({ _id }) => _id.startsWith('open:'))).toEqual([])
  },
)

test('a paper that cannot be made stops nobody: what the core has entered is done, and told', async () => {
  const world = await aWorldFor(home, named('early-repayment'))
  const { ports, b } = world
  const person = ports.core(b.code).people[0]
  if (!person) throw new Error('nobody lives here')
  person.identity = { ...person.identity, name: `王${characterWithoutGlyph}` as typeof person.identity.name }
  const id = await takesDown(world, named('early-repayment'))
  await isProposed(world, id)
  await isApproved(world, id)
  const done = await stored(world, id)
  expect(done.events.at(-1)?.action).toBe('paper-not-made')
  expect([done.state, done.papers.some(({ name }) => name === 'result')]).toEqual(['answered', false])
  expect(await told(world, done)).toContain('贷款已还清')
})

test('one clock, one form: the three days of the offer from acceptance, no 查询授权书, no 核实情况表', async () => {
  const world = await aWorldFor(home, named('purchase-withdrawal'))
  const { ports, b, at } = world
  const shown = mustReply(
    await showIntake(ports, at(b, 'window'), { to: b.code, item: named('purchase-withdrawal').code }),
  )
  expect(shown.ways.map(({ mode, modeWords, promise }) => [mode, modeWords, promise])).toEqual([
    ['local', '本地办理', '3个工作日内办结'],
  ])
  const labels = shown.ways[0]?.slots.map(({ label }) => label) ?? []
  expect(labels.filter(label => label.includes('申请表'))).toHaveLength(1)
  expect(labels.join()).not.toMatch(/授权书|核实情况表|跨省通办/)

  const id = await takesDown(world, named('purchase-withdrawal'))
  expect((await stored(world, id)).dueAt).toBe('9999-12-31T00:00:00.000Z')
  await does(world, id, [at(b, 'window'), 'accept'])
  const { deadline, promised, intake, request } = await stored(world, id)
  expect([deadline.total, promised, intake, request]).toEqual([3, { verify: 0, decide: 3 }, undefined, undefined])
  const { review } = mustReply(await showCase(ports, at(b, 'handler'), { application: id }))
  expect([review.row.mode, review.exchange]).toEqual(['local', undefined])
  expect(review.checklist.map(({ label }) => label).join()).not.toMatch(/核实情况表|授权书/)
  expect(review.promise).toMatch(/^3个工作日内办结/)
  const { rows } = mustReply(await listQueue(ports, at(b, 'handler'), { queue: 'reviewing', filter: {} }))
  expect(rows.map(({ mode }) => mode)).toEqual(['local'])
})

test('two people: who proposed cannot approve, and without the second nothing is carried out', async () => {
  const world = await aWorldFor(home, named('purchase-withdrawal'))
  const { b, at, ports } = world
  const id = await takesDown(world, named('purchase-withdrawal'))
  await isProposed(world, id)
  const maker = at(b, 'handler')
  const both = { ...maker, staff: { ...maker.staff, roles: ['handler', 'approver'] as const } } as typeof maker
  const alone = await tries(world, both, id, 'approve', { code: code(ports) })
  expect(alone.ok ? 'approved' : alone.problem.code).toBe('application.same-hand')
  expect((await stored(world, id)).state).toBe('confirming')
})

test('refused or not taken: the reason and the next door stand on the phone, and the person may apply anew', async () => {
  const world = await aWorldFor(home, named('purchase-withdrawal'))
  const { b, at, ports } = world
  const refused = await takesDown(world, named('purchase-withdrawal'))
  await does(world, refused, [at(b, 'window'), 'accept'])
  await checks(world, at(b, 'handler'), refused)
  await does(
    world,
    refused,
    [at(b, 'handler'), 'propose-refusal', { reason: '合同没有备案' }],
    [at(b, 'approver'), 'refuse', { reason: '合同没有备案' }],
  )
  await passes(world)
  const view = await applicationView(ports, { ...(await stored(world, refused)), version: 1 })
  expect(view.refusal?.reason).toBe('合同没有备案')
  expect(await told(world, await stored(world, refused))).toContain('申请没有通过')

  const declined = await takesDown(world, named('purchase-withdrawal'))
  await does(world, declined, [at(b, 'window'), 'decline', { reason: '房屋不在住房范围' }])
  await passes(world)
  const shown = await applicationView(ports, { ...(await stored(world, declined)), version: 1 })
  expect(shown.refusal?.reason).toBe('房屋不在住房范围')

  const taken = await takesDown(world, named('purchase-withdrawal'))
  await does(world, taken, [at(b, 'window'), 'withdraw-in-person'])
  await passes(world)
  expect(await told(world, await stored(world, taken))).toContain('申请已撤回')
  expect((await startIntake(ports, at(b, 'window'), atHome(world, named('purchase-withdrawal')))).ok).toBe(true)
})

test('material asked for once more comes to the window, while the clock rests', async () => {
  const world = await aWorldFor(home, named('settlement-certificate'))
  const { b, at } = world
  const id = await takesDown(world, named('settlement-certificate'))
  await does(world, id, [at(b, 'window'), 'accept'])
  await checks(world, at(b, 'handler'), id)
  const lines = [{ slot: 'id-front', reason: 'blurred' }]
  await does(world, id, [at(b, 'handler'), 'ask-correction', { lines }])
  expect((await stored(world, id)).deadline.paused).toBeDefined()
  await scans(world, id, 'id-front')
  await does(world, id, [at(b, 'window'), 'resubmit'])
  expect((await stored(world, id)).state).toBe('reviewing')
})

test('who has no account here is not taken down, and is told which door is theirs', async () => {
  const world = await anExchangeWorld(home)
  const { ports, b, at } = world
  const person = ports.core(b.code).people[0]
  if (person) person.accounts = []
  const asked = await startIntake(ports, at(b, 'window'), atHome(world, named('retirement-withdrawal')))
  if (asked.ok) throw new Error('taken')
  expect(asked.problem.fields?.map(({ path }) => path)).toEqual(['to'])
  expect(asked.problem.remedy).toMatch(/缴存地/)
  expect(await ports.database.collection<Application>('applications').list({})).toEqual([])
})

test('a card the bank says is somebody else’s is not taken; a silent bank is for two people to see', async () => {
  const world = await aWorldFor(home, named('purchase-withdrawal'))
  const { ports, b, at } = world
  const body = atHome(world, named('purchase-withdrawal'))
  ports.bank.cards.push({ holder: '别人', idNumber: '1', bank: '102', number: otherCard, kind: 'debit' })
  const foreign = await startIntake(ports, at(b, 'window'), { ...body, payee: { bank: '102', card: otherCard } })
  expect(foreign.ok ? 'taken' : foreign.problem.fields?.map(({ path }) => path)).toEqual(['payee.card'])
})

test('what stands in the way at the core is said to the handler, and nobody is turned away for it', async () => {
  const world = await aWorldFor(home, named('retirement-withdrawal'))
  const { ports, b, at } = world
  const person = ports.core(b.code).people[0]
  if (!person?.accounts[0]) throw new Error('nobody lives here')
  person.accounts = [{ ...person.accounts[0], status: 'normal' }]
  const { review } = mustReply(await startIntake(ports, at(b, 'window'), atHome(world, named('retirement-withdrawal'))))
  expect(review.history.map(({ note }) => note).join()).toMatch(/封存/)
})

test('a double click is one case; a second one of the same kind is refused while the first is open', async () => {
  const world = await aWorldFor(home, named('purchase-withdrawal'))
  const { ports, b, at } = world
  const body = atHome(world, named('purchase-withdrawal'))
  const [one, two] = await Promise.all([
    startIntake(ports, at(b, 'window'), body),
    startIntake(ports, at(b, 'window'), body),
  ])
  expect(mustReply(one).review.row.id).toBe(mustReply(two).review.row.id)
  const again = await startIntake(ports, at(b, 'window'), { ...body, key: aKey() })
  expect(again.ok ? 'taken' : again.problem.code).toBe('apply.already-open')
})

test('the own window’s way is no other centre’s, and another’s none of the own', async () => {
  const world = await aWorldFor(home, named('purchase-withdrawal'))
  const { ports, a, b, at } = world
  const there = await startIntake(ports, at(a, 'window'), { ...anIntake(world, named('purchase-withdrawal'), 'local') })
  expect(there.ok ? 'taken' : there.problem.code).toBe('apply.not-online')
  const here = await startIntake(ports, at(b, 'window'), {
    ...atHome(world, named('purchase-withdrawal')),
    mode: 'agency',
  })
  expect(here.ok ? 'taken' : here.problem.code).toBe('apply.not-online')
  const ways = mustReply(
    await showIntake(ports, at(a, 'window'), { to: b.code, item: named('purchase-withdrawal').code }),
  )
  expect(ways.ways.map(({ mode }) => mode)).not.toContain('local')
})
