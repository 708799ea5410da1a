import { flows } from '../../core/catalogue/flows/flow-named'
import { depositCertificate } from '../../core/catalogue/items/deposit-certificate'
import { items } from '../../core/catalogue/items/items'
import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { retirementWithdrawal } from '../../core/catalogue/items/retirement-withdrawal'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { unitRegistration } from '../../core/catalogue/items/unit-registration'
import { centres } from '../../core/catalogue/registry'
import { noticeNames } from '../../core/domain/application/notice-name'
import { plus } from '../../core/domain/calendar/plus'
import type { Centre } from '../../core/domain/centre/centre'
import type { Item } from '../../core/domain/item/item'
import { noticeWords } from '../effects/notice-words'
import type { NoticeRecord } from '../records/notice'
import { applicationCard, applicationView } from '../views/application-view'
import { history } from '../views/history'
import { timeline } from '../views/timeline'
import { wordsOfState } from '../views/words-of-state'
import { chaseDeadlines } from './chase-deadlines'
import { showCase } from './show-case'
import { code } from './testing/apply-story'
import {
  approves,
  aWorldFor,
  checks,
  does,
  type ExchangeWorld,
  passes,
  reachesHandler,
  sends,
  stored,
  takesDown,
  tries,
} from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const [huangshi] = centres as [Centre]
const money = /钱|打款|打到|付款|退款|提取/

async function begun(item: Item, mode: 'agency' | 'two-place' = 'agency') {
  const world = await aWorldFor(huangshi, item)
  const here = await takesDown(world, item, mode)
  return { world, here }
}
async function withHandler(item: Item, mode?: 'agency' | 'two-place') {
  const { world, here } = await begun(item, mode)
  const there = (await sends(world, here))._id
  await reachesHandler(world, there)
  return { world, here, there }
}
/** The result goes back and the applicant is told. */
async function fedBack({ world, there }: Awaited<ReturnType<typeof withHandler>>) {
  const { b, at } = world
  await does(world, there, [at(b, 'handler'), 'report'], [at(b, 'liaison'), 'send-result'])
  await passes(world)
}

/** All a depositor reads of a case: list, page, timeline, inbox. */
async function readBy({ ports }: ExchangeWorld, id: Parameters<typeof stored>[1]) {
  const application = await stored({ ports } as ExchangeWorld, id)
  const view = await applicationView(ports, application as never)
  const inbox = await ports.database.collection<NoticeRecord>('notices').list({ person: application.person })
  return {
    application,
    view,
    next: applicationCard(application, ports.clock.now()).next,
    told: timeline(application).map(({ words }) => words),
    inbox: inbox.filter(({ _id }) => _id.startsWith(id)).map(({ title, words }) => `${title} ${words}`),
  }
}
const everything = ({ view, told, inbox, next }: Awaited<ReturnType<typeof readBy>>) =>
  [view.shown.words, next, ...told, ...inbox].join('\n')

// ── one item's words are not another's ───────────────────────────────────────────────────────────

test.each([
  [settlementCertificate.title, settlementCertificate, '全部还清证明已经开好', '全部还清证明已开好'],
  [depositCertificate.title, depositCertificate, '缴存使用证明已经开好', '缴存使用证明已开好'],
  [unitRegistration.title, unitRegistration, '单位登记开户已经办好', '单位登记开户已办好'],
])('%s is carried out without a word of money', async (_, item, done, notice) => {
  const story = await withHandler(item)
  await approves(story.world, story.there)
  await fedBack(story)
  const there = await readBy(story.world, story.there)
  const here = await readBy(story.world, story.here)
  expect(there.next).toContain(done)
  expect(here.inbox.join()).toContain(notice)
  expect(everything(there)).not.toMatch(money)
  expect(everything(here)).not.toMatch(money)
  expect(
    history(there.application)
      .map(({ words }) => words)
      .join(),
  ).not.toMatch(/结息|付款/)
})

test('a purchase paid says so, and closes nothing in words', async () => {
  const story = await withHandler(purchaseWithdrawal, 'two-place')
  await approves(story.world, story.there)
  const there = await readBy(story.world, story.there)
  expect(there.told).toContain('已从您的账户转出')
  expect(there.inbox.join()).toContain('购房提取已经办好')
  expect(everything(there)).not.toMatch(/注销|退休|结息/)
  await fedBack(story)
  expect((await readBy(story.world, story.here)).inbox.join()).toContain('购房提取已经办好')
})

test('an account is closed in words only when the core closed it', async () => {
  const closing = await withHandler(retirementWithdrawal)
  await approves(closing.world, closing.there)
  const closed = await readBy(closing.world, closing.there)
  expect(closed.told).toContain('已结息，账户注销')
  expect(closed.next).toContain('账户已注销')
  expect(history(closed.application).map(({ words }) => words)).toContain('核心系统已结息销户')
  const keeping = await withHandler(retirementWithdrawal)
  keeping.world.ports.core(huangshi.code).keepsAccounts = true
  await approves(keeping.world, keeping.there)
  const kept = await readBy(keeping.world, keeping.there)
  expect(kept.told).toContain('已结息记账')
  expect(everything(kept)).not.toContain('注销')
})

// ── who said no, and where ───────────────────────────────────────────────────────────────────────

test('what was not taken down is told to the applicant, with reason and remedy, and stays told', async () => {
  const { world, here } = await begun(purchaseWithdrawal, 'two-place')
  const { a, at } = world
  await does(world, here, [at(a, 'window'), 'decline', { reason: 'house-elsewhere' }])
  await passes(world)
  const read = await readBy(world, here)
  expect(read.inbox.join()).toContain('申请没有受理')
  expect(read.view.refusal).toMatchObject({ title: '房子不在本地', remedy: expect.stringContaining('房子所在地') })
  await does(world, here, [at(a, 'window'), 'tell', { delivery: { how: 'collected' } }])
  const told = await readBy(world, here)
  expect([told.view.shown.words, told.view.shown.tone]).toEqual(['不予受理', 'bad'])
  expect(told.view.refusal?.title).toBe('房子不在本地')
})

test('what the other centre refused reads refused at both, not 已办结', async () => {
  const story = await withHandler(settlementCertificate)
  const { world, here, there } = story
  const { b, at, ports } = world
  await does(
    world,
    there,
    [at(b, 'handler'), 'propose-refusal', { reason: 'not-settled' }],
    [at(b, 'approver'), 'refuse', { reason: 'not-settled', code: code(ports) }],
  )
  await fedBack(story)
  const [mine, theirs] = [await readBy(world, here), await readBy(world, there)]
  expect(mine.inbox.join()).toContain('办理的中心没有通过')
  expect(mine.view.refusal?.title).toBe('贷款还没有还清')
  expect(mine.view.shown).toMatchObject({ words: '未通过', tone: 'bad' })
  expect(mine.told).toContain('办理的中心没有通过')
  expect(theirs.view.shown).toMatchObject({ words: '未通过', tone: 'bad' })
  expect(theirs.inbox.join()).toContain('受理的窗口')
})

test('a result that cannot be made is no payment that failed', async () => {
  const story = await withHandler(depositCertificate)
  const { world, there } = story
  const { ports, b, at } = world
  ports.core(b.code).people[0]?.accounts.splice(0)
  await does(world, there, [at(b, 'handler'), 'propose'])
  await does(world, there, [at(b, 'approver'), 'approve', { code: code(ports) }])
  await passes(world)
  const read = await readBy(world, there)
  expect(read.application.state).toBe('failed')
  expect(everything(read)).not.toMatch(money)
  const { review } = mustReply(await showCase(ports, at(b, 'approver'), { application: there }))
  expect(review.actions.map(({ label }) => label).join()).not.toMatch(/付款/)
  expect(review.row.stateWords).not.toMatch(/打款/)
  expect(review.amount).toBeUndefined()
})

// ── moments between ──────────────────────────────────────────────────────────────────────────────

test('an inquiry nobody answered goes on; the applicant is not told that it lapsed', async () => {
  const { world, here } = await begun(purchaseWithdrawal, 'two-place')
  const { a, at, ports } = world
  const window = at(a, 'window')
  await does(world, here, [window, 'accept'], [window, 'start-check'])
  await checks(world, window, here)
  await does(world, here, [window, 'inquire', { reason: '向不动产登记中心核实' }])
  ports.clock.set((await stored(world, here)).correctionDueAt ?? '')
  await chaseDeadlines(ports, plus(ports.clock.now(), 60))
  await passes(world)
  const read = await readBy(world, here)
  expect(read.application.state).toBe('verifying')
  expect(everything(read)).not.toMatch(/失效/)
  expect(read.told).toContain('外部单位没有按时答复，接着核实')
})

test('the other centre’s own date is said once it is known', async () => {
  const { world, here } = await begun(settlementCertificate)
  await sends(world, here)
  await passes(world)
  const { next } = await readBy(world, here)
  expect(next).toMatch(/办理的中心正在办，答应最晚\d+年\d+月\d+日办结/)
})

test('more material is asked for where it can be handed in', async () => {
  const { world, here, there } = await withHandler(settlementCertificate)
  const { b, at } = world
  const lines = [{ slot: 'id-front', reason: 'blurred' }]
  await does(world, there, [at(b, 'handler'), 'ask-correction', { lines }])
  await passes(world)
  const [mine, theirs] = [await readBy(world, here), await readBy(world, there)]
  expect(mine.inbox.join()).toContain('办理的中心要补充材料')
  expect(mine.inbox.join()).toContain('受理的窗口')
  expect(theirs.inbox.join()).not.toContain('重拍')
  expect(everything(theirs)).toContain('受理的窗口')
})

test('a purchase the core has entered cannot be refused, and nothing is said of a closed account', async () => {
  const { world, there } = await withHandler(purchaseWithdrawal, 'two-place')
  const { b, at, ports } = world
  ports.bank.manner = 'refuses'
  await does(world, there, [at(b, 'handler'), 'propose'])
  await does(world, there, [at(b, 'approver'), 'approve', { code: code(ports) }])
  await passes(world, 1200)
  expect((await stored(world, there)).state).toBe('failed')
  const refused = mustRefuse(await tries(world, at(b, 'approver'), there, 'send-back', { reason: '再看看' }))
  expect(refused.title).toBe('核心系统已经记账。')
  expect((await readBy(world, there)).inbox.join()).toContain('受理的窗口会联系您')
})

// ── nothing is left without words ────────────────────────────────────────────────────────────────

test('every state of every flow has a line for the depositor', () => {
  for (const { name, states } of flows)
    for (const state of Object.keys(states))
      expect([name, state, wordsOfState[name]?.[state] !== undefined]).toEqual([name, state, true])
})

test('every notice fits what WeChat shows of it, for every item and side', () => {
  const sides = [{}, { intake: { to: '420200' } }, { request: { from: '152900' } }]
  for (const { code: item, outcome } of items)
    for (const side of sides)
      for (const name of noticeNames) {
        const { title, words, phrase } = noticeWords({ item, outcome, events: [], state: '', ...side } as never, name)
        expect([item, name, title.length <= 20, phrase.length <= 5, words.length > 3]).toEqual([
          item,
          name,
          true,
          true,
          true,
        ])
        if (outcome !== 'payment')
          expect([item, name, `${title}${words}`]).not.toEqual([item, name, expect.stringMatching(/提取/)])
      }
})
