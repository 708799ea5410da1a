import { items } from '../../core/catalogue/items/items'
import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { retirementWithdrawal } from '../../core/catalogue/items/retirement-withdrawal'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { unitRegistration } from '../../core/catalogue/items/unit-registration'
import { centres } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import { claim } from './claim'
import { keyIn } from './key-in'
import { showCase } from './show-case'
import { startIntake } from './start-intake'
import { aKey } from './testing/apply-story'
import {
  anIntake,
  aWorldFor,
  checks,
  does,
  type ExchangeWorld,
  handsOver,
  reachesHandler,
  sends,
  state,
  stored,
  takesDown,
  tries,
} from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const [huangshi, alxa] = centres as [Centre, Centre]

async function reviewOf({ ports, b, at }: ExchangeWorld, id: Parameters<typeof stored>[1], part = 'handler' as const) {
  return mustReply(await showCase(ports, at(b, part), { application: id })).review
}
const pathOf = (problem: { fields?: { path: string }[] }) => problem.fields?.map(({ path }) => path)

/** At the deciding centre's handler, checked and ready to be decided. */
async function withHandler(item = settlementCertificate, mode: 'agency' | 'two-place' = 'agency') {
  const world = await aWorldFor(huangshi, item)
  const here = await takesDown(world, item, mode)
  const there = (await sends(world, here))._id
  await reachesHandler(world, there)
  return { world, here, there }
}

test('whoever decides on a settled loan is offered nothing of retirement', async () => {
  const { world, there } = await withHandler()
  const review = await reviewOf(world, there)
  const refusal = review.actions.find(({ action }) => action === 'propose-refusal')
  expect(review.refusalReasons.map(({ title }) => title)).toContain('贷款还没有还清')
  expect(refusal?.reasons).toEqual(review.refusalReasons)
  expect(JSON.stringify(review.refusalReasons)).not.toMatch(/退休|提取|购房/)
  expect(JSON.stringify(review.correctionReasons)).not.toMatch(/退休|审批表|手持|手机/)
})

test('a code of another item is taken for no decision: not proposed, not decided, not for words either', async () => {
  const { world, there } = await withHandler()
  const { b, at } = world
  for (const reason of ['not-retired', 'house-used']) {
    const refused = mustRefuse(await tries(world, at(b, 'handler'), there, 'propose-refusal', { reason }))
    expect([refused.code, pathOf(refused)]).toEqual(['request.fields-wrong', ['reason']])
  }
  await does(world, there, [at(b, 'handler'), 'propose-refusal', { reason: 'not-settled' }])
  expect(mustRefuse(await tries(world, at(b, 'approver'), there, 'refuse', { reason: 'not-retired' })).code).toBe(
    'request.fields-wrong',
  )
  expect(mustRefuse(await tries(world, at(b, 'approver'), there, 'send-back', { reason: 'not-retired' })).code).toBe(
    'request.fields-wrong',
  )
  await does(world, there, [at(b, 'approver'), 'refuse', { reason: 'not-settled' }])
  expect((await stored(world, there)).events.at(-1)?.data?.reason).toMatchObject({
    code: 'not-settled',
    title: '贷款还没有还清',
    remedy: expect.stringContaining('还清后重新申请'),
  })
})

test('a reason of the deciding centre is not one of the window’s, and the other way round', async () => {
  const world = await aWorldFor(huangshi, purchaseWithdrawal)
  const { a, at, ports } = world
  const id = await takesDown(world, purchaseWithdrawal, 'two-place')
  const window = at(a, 'window')
  const decline = mustReply(await showCase(ports, window, { application: id })).review.actions.find(
    ({ action }) => action === 'decline',
  )
  expect(decline?.reasons?.map(({ code }) => code)).toContain('house-elsewhere')
  expect(decline?.ownWords).toBe(true)
  for (const reason of ['not-retired', 'house-used'])
    expect(mustRefuse(await tries(world, window, id, 'decline', { reason })).code).toBe('request.fields-wrong')
  await does(world, id, [window, 'accept'], [window, 'start-check'])
  mustReply(await claim(ports, window, { application: id, version: (await stored(world, id)).revision }))
  for (const reason of ['house-elsewhere', 'house-used', 'not-settled'])
    expect(mustRefuse(await tries(world, window, id, 'propose-refusal', { reason })).code).toBe('request.fields-wrong')
  await does(world, id, [window, 'propose-refusal', { reason: 'not-verified' }])
  expect(await state(world, id)).toBe('confirming')
})

test('what is not taken down is told with reason and remedy, in listed words or one’s own', async () => {
  const world = await aWorldFor(huangshi, purchaseWithdrawal)
  const { a, at } = world
  const listed = await takesDown(world, purchaseWithdrawal, 'two-place')
  await does(world, listed, [at(a, 'window'), 'decline', { reason: 'house-elsewhere' }])
  expect((await stored(world, listed)).events.at(-1)?.data?.reason).toMatchObject({
    title: '房子不在本地',
    remedy: expect.stringContaining('房子所在地'),
  })
  const own = await takesDown(world, purchaseWithdrawal, 'two-place')
  await does(world, own, [at(a, 'window'), 'decline', { reason: '合同是复印件，原件在银行' }])
  expect((await stored(world, own)).events.at(-1)?.data?.reason).toMatchObject({
    reason: '合同是复印件，原件在银行',
    remedy: expect.stringContaining('12329'),
  })
})

test('a request is sent back for a listed reason of its place, never for another item’s', async () => {
  const world = await aWorldFor(huangshi, settlementCertificate)
  const { b, at, ports } = world
  const there = (await sends(world, await takesDown(world, settlementCertificate, 'agency')))._id
  const liaison = at(b, 'liaison')
  const nack = mustReply(await showCase(ports, liaison, { application: there })).review.actions.find(
    ({ action }) => action === 'nack',
  )
  expect(nack?.reasons?.map(({ code }) => code)).toContain('not-our-loan')
  for (const reason of ['not-our-unit', 'not-our-depositor', 'not-retired'])
    expect(mustRefuse(await tries(world, liaison, there, 'nack', { reason })).code).toBe('request.fields-wrong')
  await does(world, there, [liaison, 'nack', { reason: 'not-our-loan' }])
  expect(await state(world, there)).toBe('nacked')
})

test('a material is asked for again for its own faults alone, as it was handed in', async () => {
  const { world, there } = await withHandler(retirementWithdrawal)
  const { b, at } = world
  const review = await reviewOf(world, there)
  const of = (slot: string) => review.correctionReasons.filter(each => each.slot === slot).map(({ code }) => code)
  expect(of('retirement-certificate')).toContain('no-seal')
  expect(of('bank-card')).not.toContain('no-seal')
  expect(of('bank-card')).not.toContain('expired')
  expect(review.correctionReasons.every(({ remedy }) => !remedy.includes('手机'))).toBe(true)
  for (const line of [
    { slot: 'bank-card', reason: 'no-seal' },
    { slot: 'unit-licence', reason: 'expired' },
    { slot: 'bank-card', reason: 'reflecting' },
  ])
    expect(mustRefuse(await tries(world, at(b, 'handler'), there, 'ask-correction', { lines: [line] })).code).toBe(
      'request.fields-wrong',
    )
  await does(world, there, [
    at(b, 'handler'),
    'ask-correction',
    { lines: [{ slot: 'bank-card', reason: 'not-own-card' }] },
  ])
})

test('what the liaison keys in names this item’s material, and a listed reason by its words', async () => {
  const world = await aWorldFor(huangshi, settlementCertificate)
  const { a, at, ports } = world
  const liaison = at(a, 'liaison')
  const sent = async () => {
    const intake = { ...anIntake(world, settlementCertificate, 'agency'), to: '420100', toName: '示例市住房公积金中心' }
    const { review } = mustReply(await startIntake(ports, at(a, 'window'), intake as never))
    const id = review.row.id
    for (const slot of review.slots) await handsOver(world, id, slot.name)
    await does(world, id, [at(a, 'window'), 'accept'], [at(a, 'window'), 'start-check'])
    await checks(world, at(a, 'window'), id)
    await does(world, id, [at(a, 'window'), 'propose'], [at(a, 'second'), 'approve'], [at(a, 'window'), 'hand-over'])
    const { revision, ...rest } = await stored(world, id)
    await ports.database
      .collection('applications')
      .replace({ ...rest, revision, state: 'sent', queue: 'away' } as never)
    return id
  }
  const id = await sent()
  const keyed = (more: object) =>
    keyIn(ports, liaison, {
      application: id,
      key: aKey(),
      arrivedAt: ports.clock.now(),
      files: [],
      ...more,
    } as never)
  expect(pathOf(mustRefuse(await keyed({ type: 'NACK', words: 'not-retired' })))).toEqual(['words'])
  expect(pathOf(mustRefuse(await keyed({ type: 'NACK', words: 'not-our-unit' })))).toEqual(['words'])
  mustReply(await keyed({ type: 'ACK', dueOn: '2026-12-04' }))
  expect(
    pathOf(
      mustRefuse(
        await keyed({ type: 'NEED_SUPPLEMENT', slots: ['retirement-certificate'], words: '缺', dueOn: '2026-12-07' }),
      ),
    ),
  ).toEqual(['slots'])
  expect(pathOf(mustRefuse(await keyed({ type: 'RESULT', outcome: 'refused', words: 'not-retired' })))).toEqual([
    'words',
  ])
  mustReply(await keyed({ type: 'RESULT', outcome: 'refused', words: 'not-settled' }))
  expect((await stored(world, id)).events.at(-1)?.data?.reason).toMatchObject({
    code: 'not-settled',
    title: '贷款还没有还清',
  })
})

test('what an old case was refused for is still read, whatever the lists say now', async () => {
  const { world, there } = await withHandler(unitRegistration)
  const { ports, b, at } = world
  await does(world, there, [at(b, 'handler'), 'propose-refusal', { reason: 'unit-registered' }])
  const old = { code: 'gone-from-the-list', title: '旧的原因', reason: '当时的话。', remedy: '当时的办法。' }
  const before = await stored(world, there)
  const events = before.events.map(event =>
    event.action === 'propose-refusal' ? { ...event, data: { ...event.data, reason: old } } : event,
  )
  await ports.database.collection('applications').replace({ ...before, events } as never)
  const review = mustReply(await showCase(ports, at(b, 'approver'), { application: there })).review
  expect(review.proposal?.reason).toBe('旧的原因')
  expect(review.history[0]?.note).toBe('旧的原因')
})

test('what data have proved is shown only where the item rests on it', async () => {
  const labels = async (item: typeof retirementWithdrawal, mode: 'agency' | 'two-place') => {
    const { world, there } = await withHandler(item, mode)
    return (await reviewOf(world, there)).checks.map(({ label }) => label)
  }
  expect(await labels(retirementWithdrawal, 'agency')).toEqual(['身份', '退休', '收款卡', '贷款'])
  expect(await labels(purchaseWithdrawal, 'two-place')).toEqual(['身份', '收款卡'])
})

test('every item names its own reasons, once each, with a way on', () => {
  expect(items).toHaveLength(8)
  for (const { code, reasons } of items)
    for (const [list, of] of Object.entries(reasons)) {
      expect([code, list, of.length > 2]).toEqual([code, list, true])
      for (const mode of ['online', 'agency', 'two-place'] as const) {
        const codes = of.filter(({ modes }) => !modes || modes.includes(mode)).map(each => each.code)
        expect([code, list, mode, new Set(codes).size]).toEqual([code, list, mode, codes.length])
      }
      for (const { title, reason, remedy } of of) {
        expect(title.length).toBeGreaterThan(3)
        expect(`${reason}${remedy}`).toMatch(/。.*。$/)
      }
    }
  expect(alxa.offers).toHaveLength(items.length)
})
