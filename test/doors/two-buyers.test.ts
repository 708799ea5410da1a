import { itemCodes } from '../../core/catalogue/items/item-codes'
import type { ApplicationId } from '../../core/domain/values/ids'
import { freshKey } from '../../local/acting/retirement'
import {
  arrivedAs,
  type Desk,
  dispatch,
  feedBack,
  sendAll,
  step,
  takeDown,
  untilStands,
} from '../../local/acting/two-centres'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { bankJournal } from '../stage/bank-journal'
import { alxa, bothDesks, huangshi } from '../stage/between-centres'
import { openWorld } from '../stage/open-world'

const [husband, wife] = [people.alxaLarge, people.alxaTwoAccounts]
const reason = '材料与本中心登记不符'

let world: World
/** Their window. */
let here: Desk
/** Where both have their accounts. */
let there: Desk
beforeAll(async () => {
  world = await openWorld()
  const deskOf = await bothDesks(world)
  here = deskOf(huangshi)
  there = deskOf(alxa)
}, 120_000)
afterAll(() => world?.close(), 30_000)

/** A house bought by two, taken down at one window and sent. @returns the case here and what each became there */
async function bothSent(): Promise<{ application: ApplicationId; his: ApplicationId; hers: ApplicationId }> {
  const matter = { item: itemCodes.purchaseWithdrawal, mode: 'agency', to: alxa, person: husband } as const
  const application = await takeDown(world, here.window, matter)
  const { review } = await here.window.get('show-application', { application })
  const [card] = wife.cards
  const { name, idNumber, phone } = wife
  const added = await here.window.get('add-applicant', {
    application,
    version: review.row.version,
    key: freshKey(),
    to: alxa,
    why: 'deposit',
    relation: 'spouse',
    applicant: { name, idNumber, phone, account: wife.accounts[1]?.number },
    payee: { bank: card?.bank ?? '', card: card?.number ?? '' },
    amount: '50.00',
    compared: true,
  })
  expect(added.review.exchange?.persons.map(({ name: who, words }) => [who, words])).toEqual([
    ['赵*义', '未反馈'],
    ['邓*英（配偶）', '未反馈'],
  ])
  const [first = '', second = ''] = await sendAll(world, here, application)
  return { application, his: await arrivedAs(there, first), hers: await arrivedAs(there, second) }
}

async function granted(theirs: ApplicationId): Promise<void> {
  await dispatch(world, there, theirs)
  await step(world, there.handler, theirs, 'propose')
  await step(world, there.approver, theirs, 'approve')
  await untilStands(world, there.handler, theirs, '已办成，待反馈')
  await answered(theirs)
}

async function refused(theirs: ApplicationId): Promise<void> {
  await dispatch(world, there, theirs)
  await step(world, there.handler, theirs, 'propose-refusal', { reason })
  await step(world, there.approver, theirs, 'refuse', { reason })
  await answered(theirs)
}

async function answered(theirs: ApplicationId): Promise<void> {
  await feedBack(world, there, theirs)
}

/** How the case stands here, and what each of the two has been answered. */
async function stands(application: ApplicationId) {
  const { review } = await here.window.get('show-application', { application })
  return {
    state: review.row.stateWords.split('·')[0],
    persons: review.exchange?.persons.map(({ words }) => words),
    outcomes: review.history.filter(({ words }) => words === '对方中心反馈了结果').map(({ note }) => note),
  }
}

/** What has left the bank for each of them, fen. */
async function paid() {
  const { payments } = await bankJournal(world)
  const to = ({ cards: [card] }: typeof husband) =>
    payments.filter(payment => payment.card === card?.number).map(({ amount }) => amount)
  return { him: to(husband), her: to(wife) }
}

async function toldAndFiled(application: ApplicationId): Promise<void> {
  await step(world, here.window, application, 'tell', { delivery: { how: 'collected' } })
  await step(world, here.archivist, application, 'archive', { archive: { number: 'DA-2026-3', pages: 20 } })
  expect((await stands(application)).state).toBe('已归档')
}

test('two buyers of one house, each from an own account: the case ends when both have been paid', async () => {
  const { application, his, hers } = await bothSent()
  await granted(his)
  await untilStands(world, there.liaison, his, '已反馈')
  expect(await stands(application)).toEqual({
    state: '对方办理中',
    persons: ['已反馈', '未反馈'],
    outcomes: ['已办成'],
  })
  expect(await paid()).toEqual({ him: [10_000], her: [] })
  await granted(hers)
  await untilStands(world, here.window, application, '结果待告知')
  expect(await stands(application)).toMatchObject({ persons: ['已反馈', '已反馈'], outcomes: ['已办成', '已办成'] })
  expect(await paid()).toEqual({ him: [10_000], her: [5_000] })
  const { review } = await here.window.get('show-application', { application })
  for (const name of ['withdrawal-receipt', 'withdrawal-receipt-2']) {
    expect(review.papers.map(paper => paper.name)).toContain(name)
    const { link } = await here.window.get('open-paper', { application, name })
    expect(
      Buffer.from(await (await fetch(link)).arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
  await toldAndFiled(application)
}, 120_000)

test('one of them is refused: the other is paid all the same, and the case ends with both answers', async () => {
  const before = await paid()
  const { application, his, hers } = await bothSent()
  await refused(hers)
  await untilStands(world, there.liaison, hers, '已反馈')
  expect(await stands(application)).toEqual({
    state: '对方办理中',
    persons: ['未反馈', '已反馈'],
    outcomes: [reason],
  })
  await granted(his)
  await untilStands(world, here.window, application, '结果待告知')
  expect(await stands(application)).toMatchObject({ persons: ['已反馈', '已反馈'], outcomes: ['已办成', reason] })
  expect(await paid()).toEqual({ him: [...before.him, 10_000], her: before.her })
  await toldAndFiled(application)
}, 120_000)
