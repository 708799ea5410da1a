import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import { ApplicationId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { claim } from './claim'
import { listApplications } from './list-applications'
import { listQueue } from './list-queue'
import { search } from './search'
import { showCase } from './show-case'
import { showQueues } from './show-queues'
import { anApplyWorld, handsIn, staffOf, stored } from './testing/apply-story'
import { mustReply } from './testing/must'

/** One real case, copied `count` times; `change` makes each its own. */
async function aQueue(count: number, change: (index: number) => Partial<Application> = () => ({})) {
  const world = await anApplyWorld()
  const { id } = await handsIn(world)
  const li = await staffOf(world.ports, world.centre, '李敏', 'handler')
  const applications = world.ports.database.collection<Application>('applications')
  const first = await stored(world, id)
  await applications.remove(id)
  for (let index = 0; index < count; index += 1) {
    const _id = ApplicationId.parse((index * 7919).toString(16).padStart(32, '0'))
    // Several share a due moment: only the id tells them apart.
    const dueAt = plus(first.dueAt, Math.floor(index / 7) * 3600)
    const open = (field: string) => world.ports.vault.open(id, first.sealed, field)
    const fields = ['name', 'idNumber', 'phone', 'account', 'card'].map(field => [field, open(field)])
    const sealed = world.ports.vault.seal(_id, Object.fromEntries(fields))
    await applications.add({ ...first, _id, sealed, dueAt, deadline: { ...first.deadline, dueAt }, ...change(index) })
  }
  return { ...world, li, applications }
}
type Asked = Parameters<typeof listQueue>[2]
async function pages(
  world: Awaited<ReturnType<typeof aQueue>>,
  asked: Partial<Asked>,
  between: (page: number) => Promise<void> = async () => {},
) {
  const seen: string[] = []
  let after: string | undefined
  for (let page = 0; page < 50; page += 1) {
    const body: Asked = { queue: 'reviewing', filter: {}, ...asked, ...(after ? { after } : {}) }
    const reply = mustReply(await listQueue(world.ports, world.li, body))
    seen.push(...reply.rows.map(row => row.id))
    if (!reply.next) return seen
    after = reply.next
    await between(page)
  }
  throw new Error('never ends')
}

test('scrolling shows every case once, soonest due first, also when many are due at the same moment', async () => {
  const world = await aQueue(60)
  const all = await pages(world, { limit: 7 })
  expect(new Set(all).size).toBe(60)
  const due = await Promise.all(all.map(async id => (await stored(world, ApplicationId.parse(id))).dueAt))
  expect(due).toEqual([...due].sort())
})

test('no case is missed or repeated while others leave the queue and come in behind', async () => {
  const world = await aQueue(40)
  const all = await pages(world, { limit: 5 }, async page => {
    const [gone] = await world.applications.list({ queue: 'reviewing' }, { limit: 1 })
    if (gone) await world.applications.replace({ ...gone, queue: 'confirming' })
    const template = await world.applications.list({}, { limit: 1 })
    const _id = ApplicationId.parse(`f${page}`.padEnd(32, '0'))
    if (template[0])
      await world.applications.add({
        ...template[0],
        _id,
        queue: 'reviewing',
        dueAt: '2026-12-31T00:00:00.000Z' as Instant,
      })
  })
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(40)
})

test('ended cases come newest first', async () => {
  const world = await aQueue(20, index => ({
    queue: 'ended',
    state: 'done',
    changedAt: plus('2026-11-23T00:00:00.000Z' as Instant, index * 60),
  }))
  const all = await pages(world, { queue: 'ended', limit: 6 })
  const changed = await Promise.all(all.map(async id => (await stored(world, ApplicationId.parse(id))).changedAt))
  expect(changed).toEqual([...changed].sort().reverse())
  expect(changed).toHaveLength(20)
})

test('a page mark somebody made up begins at the front and breaks nothing', async () => {
  const world = await aQueue(3)
  for (const after of ['{}', '[[]]', 'x', '[null]', '[1,2,3,4,5]', '{"$gt":""}'])
    expect(
      mustReply(await listQueue(world.ports, world.li, { queue: 'reviewing', filter: {}, after })).rows,
    ).toHaveLength(3)
})

test('the filters say overdue, today and soon as the badges do', async () => {
  const world = await aQueue(4, index => {
    const dueOn = ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-30'][index] as Application['deadline']['dueOn']
    const dueAt = `${dueOn}T09:30:00.000Z` as Instant
    return { dueAt, deadline: { total: 3, startedOn: '2026-11-18' as never, dueOn, dueAt, calendar: '2026-1' } }
  })
  const kinds = async (due: 'overdue' | 'today' | 'soon') =>
    mustReply(await listQueue(world.ports, world.li, { queue: 'reviewing', filter: { due } })).rows.map(
      row => row.due.kind,
    )
  expect(await kinds('overdue')).toEqual(['overdue'])
  expect(await kinds('today')).toEqual(['today'])
  expect(await kinds('soon')).toEqual(['today', 'left'])
  expect(
    mustReply(await showQueues(world.ports, world.li, {})).queues.find(each => each.queue === 'reviewing'),
  ).toMatchObject({ count: 4, overdue: 1 })
  world.ports.clock.set('2026-11-23T09:31:00.000Z')
  expect(await kinds('overdue')).toEqual(['overdue', 'overdue'])
  expect(await kinds('today')).toEqual([])
})

test('nobody’s are those without a claim and those whose claim has run out', async () => {
  const world = await aQueue(3)
  const { ports, li } = world
  const [first, second] = await world.applications.list({})
  if (!first || !second) throw new Error('no cases')
  mustReply(await claim(ports, li, { application: first._id, version: first.revision }))
  const rows = async (assignee: 'me' | 'nobody') =>
    mustReply(await listQueue(ports, li, { queue: 'reviewing', filter: { assignee } })).rows.map(row => row.id)
  expect(await rows('me')).toEqual([first._id])
  expect(await rows('nobody')).not.toContain(first._id)
  ports.clock.pass(1801)
  expect(await rows('nobody')).toContain(first._id)
  expect(await rows('nobody')).toHaveLength(3)
})

test('a paused case is not late while it waits for the depositor', async () => {
  const world = await aQueue(1, () => ({ state: 'correcting', queue: 'correcting' }))
  const [only] = await world.applications.list({})
  if (!only) throw new Error('no case')
  await world.applications.replace({
    ...only,
    deadline: { ...only.deadline, paused: { since: '2026-11-23' as never, left: 3 } },
  })
  world.ports.clock.set('2026-12-20T00:00:00.000Z')
  expect(
    mustReply(await listQueue(world.ports, world.li, { queue: 'correcting', filter: {} })).rows[0]?.due,
  ).toMatchObject({ kind: 'paused', left: 3 })
  expect(
    mustReply(await showQueues(world.ports, world.li, {})).queues.find(each => each.queue === 'correcting'),
  ).toMatchObject({ overdue: 0 })
})

test('finds by case number, whole name and whole ID number, however they are typed, and records only the way', async () => {
  const world = await anApplyWorld('reviewed', { identity: { name: '买买提·吐尔逊', idNumber: '420000196604120130' } })
  const { ports } = world
  const { id } = await handsIn(world)
  const li = await staffOf(ports, world.centre, '李敏', 'handler')
  const { number } = await stored(world, id)
  const found = async (text: string) => {
    const { rows, by } = mustReply(await search(ports, li, { text }))
    return [by, rows.map(row => row.id)]
  }
  expect(await found(number)).toEqual(['number', [id]])
  expect(await found(` ${number.toLowerCase()} `)).toEqual(['number', [id]])
  expect(await found('420000196604120130')).toEqual(['id-number', [id]])
  expect(await found('420000 19660412 0130')).toEqual(['id-number', [id]])
  expect(await found('买买提·吐尔逊')).toEqual(['name', [id]])
  expect(await found('买买提.吐尔逊')).toEqual(['name', [id]])
  expect(await found('买买提 • 吐尔逊')).toEqual(['name', [id]])
  expect(await found('买买提')).toEqual(['name', []])
  expect(await found('420000196604120131')).toEqual(['id-number', []])
  expect(JSON.stringify(ports.audited)).not.toMatch(/买买提|42000019660412/)
})

test('the review page knows its neighbours and place in the queue', async () => {
  const world = await aQueue(3)
  const ids = (await pages(world, {})).map(id => ApplicationId.parse(id))
  const { review } = mustReply(await showCase(world.ports, world.li, { application: ids[1] as ApplicationId }))
  expect(review.neighbours).toEqual({ previous: ids[0], next: ids[2], position: 2, total: 3 })
})

test('so it does in a long queue in which many are due at the same moment', async () => {
  const world = await aQueue(120)
  const ids = (await pages(world, {})).map(id => ApplicationId.parse(id))
  const placeOf = async (at: number) =>
    mustReply(await showCase(world.ports, world.li, { application: ids[at] as ApplicationId })).review.neighbours
  expect(await placeOf(0)).toEqual({ next: ids[1], position: 1, total: 120 })
  expect(await placeOf(110)).toEqual({ previous: ids[109], next: ids[111], position: 111, total: 120 })
  expect(await placeOf(119)).toEqual({ previous: ids[118], position: 120, total: 120 })
})

test('a depositor’s own cases come newest first, page by page', async () => {
  const world = await aQueue(45, index => ({
    submittedAt: plus('2026-11-23T00:00:00.000Z' as Instant, Math.floor(index / 2)),
  }))
  const seen: string[] = []
  let after: string | undefined
  do {
    const reply = mustReply(await listApplications(world.ports, world.asking, after ? { after } : {}))
    seen.push(...reply.applications.map(each => each.id))
    after = reply.next
  } while (after)
  expect(new Set(seen).size).toBe(45)
})
