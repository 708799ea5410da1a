import { findItem, items } from '../../core/catalogue/items/items'
import { centres } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import { isElsewhere } from '../../core/domain/item/elsewhere'
import type { Item, Mode } from '../../core/domain/item/item'
import type { MessageRecord } from '../records/exchange'
import {
  approves,
  aWorldFor,
  does,
  type ExchangeWorld,
  handsOver,
  passes,
  reachesHandler,
  sends,
  state,
  stored,
  takesDown,
  theirs,
} from './testing/exchange-story'

/** Every way in which an item is handed in elsewhere, at every centre that decides it. */
const ways: (readonly [string, Centre, Item, Mode])[] = centres.flatMap(centre =>
  centre.offers.flatMap(({ item: code, ways: offered }) => {
    const item = findItem(code)
    if (!item) return []
    return offered
      .filter(({ mode, closed }) => isElsewhere(mode.value) && !closed)
      .map(
        ({ mode }) =>
          [`${item.title}, ${mode.value}, decided by ${centre.shortName}`, centre, item, mode.value] as const,
      )
  }),
)

/** What each centre heard, in the order it was written. */
async function heard({ ports }: ExchangeWorld, centre: Centre) {
  const all = await ports.database
    .collection<MessageRecord>('exchangeMessages')
    .list({ centre: centre.code, direction: 'in' })
  return all.toSorted((one, other) => one.sequence - other.sequence).map(({ type }) => type)
}

test('all eight items are among them, with both centres deciding', () => {
  expect(ways.length).toBe(19)
  expect(new Set(ways.map(([, , item]) => item.code)).size).toBe(items.length)
})

describe.each(ways)('%s', (_name, b, item, mode) => {
  test('goes from window to archive, and the answer comes back', async () => {
    const world = await aWorldFor(b, item)
    const { a, at } = world
    const here = await takesDown(world, item, mode)
    const there = (await sends(world, here))._id
    expect(await state(world, here)).toBe('acknowledged')
    expect(await state(world, there)).toBe('received')
    await reachesHandler(world, there)
    await approves(world, there)
    expect(await state(world, there)).toBe('executed')
    await does(world, there, [at(b, 'handler'), 'report'], [at(b, 'liaison'), 'send-result'])
    await passes(world)
    expect([await state(world, here), await state(world, there)]).toEqual(['answered', 'closed'])
    const answered = await stored(world, here)
    expect(answered.events.findLast(({ action }) => action === 'result')?.data?.note).toBe('已办成')
    expect(answered.papers.map(({ name }) => name)).toContain(
      item.outcome === 'payment' ? 'withdrawal-receipt' : 'result',
    )
    await does(
      world,
      here,
      [at(a, 'window'), 'tell', { delivery: { how: 'collected' } }],
      [at(a, 'archivist'), 'archive', { archive: { number: 'DA-1', pages: 9 } }],
    )
    await does(world, there, [at(b, 'archivist'), 'archive', { archive: { number: 'DA-2', pages: 1 } }])
    expect([await state(world, here), await state(world, there)]).toEqual(['archived', 'archived'])
    expect(await heard(world, b)).toEqual(['APPLY', 'RESULT_ACK'])
    expect(await heard(world, a)).toEqual(['ACK', 'RESULT'])
  })

  test('is refused by the centre that decides, with a reason the applicant is told', async () => {
    const world = await aWorldFor(b, item)
    const { at } = world
    const here = await takesDown(world, item, mode)
    const there = (await sends(world, here))._id
    await reachesHandler(world, there)
    const reason = '材料与本中心登记不符'
    await does(
      world,
      there,
      [at(b, 'handler'), 'propose-refusal', { reason }],
      [at(b, 'approver'), 'refuse', { reason }],
      [at(b, 'handler'), 'report'],
      [at(b, 'liaison'), 'send-result'],
    )
    await passes(world)
    const answered = await stored(world, here)
    expect(answered.state).toBe('answered')
    expect(answered.events.findLast(({ action }) => action === 'result')?.data).toMatchObject({
      reason: { title: reason },
    })
  })

  test('lacks something: asked for once, supplied, and goes on', async () => {
    const world = await aWorldFor(b, item)
    const { a, at } = world
    const here = await takesDown(world, item, mode)
    const there = (await sends(world, here))._id
    await reachesHandler(world, there)
    const lines = [{ slot: 'application-form', reason: 'blurred' }]
    await does(world, there, [at(b, 'handler'), 'ask-correction', { lines }])
    await passes(world)
    expect([await state(world, here), await state(world, there)]).toEqual(['asked', 'waiting'])
    expect((await stored(world, there)).deadline.paused).toBeDefined()
    await handsOver(world, here, 'application-form')
    await does(world, here, [at(a, 'liaison'), 'supplement'])
    await passes(world)
    expect([await state(world, here), await state(world, there)]).toEqual(['acknowledged', 'handling'])
    const after = await stored(world, there)
    expect(after.deadline.paused).toBeUndefined()
    const forms = after.materials.filter(({ slot }) => slot === 'application-form')
    expect(forms.map(({ replacedAt }) => replacedAt !== undefined)).toEqual([true, false])
    expect((await theirs(world))._id).toBe(there)
  })
})
