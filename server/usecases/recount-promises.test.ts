import { addDays } from '../../core/domain/calendar/add-days'
import { plus } from '../../core/domain/calendar/plus'
import { inventedYear } from '../../core/domain/calendar/testing/invented-year'
import type { Day } from '../../core/domain/values/day'
import type { StaffId } from '../../core/domain/values/ids'
import type { CalendarYearRecord } from '../records/calendar-year'
import { listNotices } from './list-notices'
import { listQueue } from './list-queue'
import { recountPromises } from './recount-promises'
import { showApplication } from './show-application'
import { showCase } from './show-case'
import { submitApplication } from './submit-application'
import {
  type ApplyWorld,
  aFilledDraft,
  aKey,
  anApplyWorld,
  aStepUp,
  asksAgain,
  delivers,
  handsIn,
  staffOf,
  stored,
} from './testing/apply-story'
import { mustReply } from './testing/must'

/** Tuesday, two days before the end of the known calendar; three working days are promised. */
async function atYearEnd() {
  const world = await anApplyWorld()
  world.ports.clock.set('2026-12-29T02:00:00.000Z')
  const { id } = await handsIn(world)
  return { ...world, id }
}

/** A table is agreed on by two administrators; every door knows it. */
async function enters(world: ApplyWorld, off: readonly Day[] = inventedYear.off, edition = 1) {
  const { ports, centre } = world
  const table = { off, work: inventedYear.work, source: '示例办发〔2026〕7号' }
  const by = { by: '1' as StaffId, byName: '甲', agreedBy: '2' as StaffId, agreedByName: '乙', at: ports.clock.now() }
  const years = ports.database.collection<CalendarYearRecord>('calendarYears')
  const record = { _id: `${centre.code}:2027`, centre: centre.code, year: 2027, edition, agreed: { ...table, ...by } }
  const known = await years.find(record._id)
  await (known ? years.replace({ ...record, version: known.version }) : years.add(record))
  await ports.settings.look(0)
}
const counts = ({ ports }: ApplyWorld) => recountPromises(ports, plus(ports.clock.now(), 600))
const shown = async ({ ports, asking, id }: Awaited<ReturnType<typeof atYearEnd>>) =>
  mustReply(await showApplication(ports, asking, { application: id })).application

test('after the last known year somebody can still apply, and reads that the day may move', async () => {
  const world = await atYearEnd()
  const view = await shown(world)
  expect(view.promise).toMatchObject({ on: '2027-01-04', provisional: true })
  expect(view.due?.words).toBe('最晚1月4日（周一）（公布放假安排后可能顺延）办好')
})

test('staff read on the case that its day is provisional', async () => {
  const world = await atYearEnd()
  const li = await staffOf(world.ports, world.centre, '李敏', 'handler')
  const { rows } = mustReply(await listQueue(world.ports, li, { queue: 'reviewing', filter: {} }))
  expect(rows[0]?.due.words).toBe('还剩3个工作日（暂定）')
})

test('once the table is there the promise is counted anew, with an event and a notice', async () => {
  const world = await atYearEnd()
  await enters(world, [...inventedYear.off, '2027-01-04' as Day])
  expect(await counts(world)).toEqual({ recounted: 1 })
  const view = await shown(world)
  expect(view.promise).toMatchObject({ on: '2027-01-05' })
  expect(view.promise.provisional).toBeUndefined()
  const words = '放假安排已公布，办结日由1月4日（周一）改为1月5日（周二）'
  expect(view.timeline.map(entry => entry.words)).toContain(words)
  const li = await staffOf(world.ports, world.centre, '李敏', 'handler')
  const { review } = mustReply(await showCase(world.ports, li, { application: world.id }))
  expect(review.history.map(line => line.words)).toContain(words)
  await delivers(world, world.id)
  const { notices } = mustReply(await listNotices(world.ports, world.asking, {}))
  expect(notices.map(({ title }) => title)).toContain('办结的日子有变')
})

test('a table that moves nothing makes the day certain, and says so once', async () => {
  const world = await atYearEnd()
  await enters(world)
  await counts(world)
  world.ports.clock.pass(130)
  expect(await counts(world)).toEqual({ recounted: 0 })
  expect((await stored(world, world.id)).events.filter(({ action }) => action === 'recount')).toHaveLength(1)
  expect((await shown(world)).promise).toMatchObject({ on: '2027-01-04' })
  await delivers(world, world.id)
  const { notices } = mustReply(await listNotices(world.ports, world.asking, {}))
  expect(notices.map(({ title }) => title)).toContain('办结的日子已确定')
})

test('a table that is changed again moves no day in silence', async () => {
  const world = await atYearEnd()
  await enters(world)
  await counts(world)
  await enters(world, [...inventedYear.off, '2027-01-04' as Day], 2)
  await counts(world)
  expect((await stored(world, world.id)).deadline.dueOn).toBe('2027-01-05')
  expect((await stored(world, world.id)).events.filter(({ action }) => action === 'recount')).toHaveLength(2)
})

test('what a door counted by the old calendar meanwhile is found by the last round', async () => {
  const world = await atYearEnd()
  await enters(world)
  await counts(world)
  const { version } = await stored(world, world.id)
  const applications = world.ports.database.collection('applications')
  const late = { ...(await stored(world, world.id)), version }
  await applications.replace({
    ...late,
    deadline: { ...late.deadline, calendar: '2026-1', provisional: true },
  } as never)
  world.ports.clock.pass(130)
  expect(await counts(world)).toEqual({ recounted: 1 })
  expect(await counts(world)).toEqual({ recounted: 0 })
})

test('the time to supplement grows by the days off, and nobody lapses on one', async () => {
  const world = await anApplyWorld()
  const { id } = await handsIn(world)
  world.ports.clock.set('2026-12-24T02:00:00.000Z')
  const li = await staffOf(world.ports, world.centre, '李敏', 'handler')
  await asksAgain(world, li, id)
  await enters(world, [...inventedYear.off, '2027-01-04' as Day, '2027-01-05' as Day])
  await counts(world)
  expect(await stored(world, id)).toMatchObject({
    correctionDueAt: '2027-01-12T09:30:00.000Z',
    nextClockAt: '2027-01-12T09:30:00.000Z',
  })
})

test('of more cases than one page, and with no time left, each is counted once in the end', async () => {
  const world = await atYearEnd()
  const applications = world.ports.database.collection('applications')
  const one = await stored(world, world.id)
  for (let copy = 0; copy < 149; copy += 1)
    await applications.add({ ...one, _id: copy.toString(16).padStart(32, '0'), version: 1 } as never)
  await enters(world)
  let recounted = 0
  const never = world.ports.clock.now()
  expect(await recountPromises(world.ports, never)).toEqual({ recounted: 0 })
  for (let round = 0; round < 5; round += 1) {
    recounted += (await counts(world)).recounted
    world.ports.clock.pass(130)
  }
  expect(recounted).toBe(150)
})

test.each(['2027-03-15', '2031-07-08'])('on %s, far beyond any table, an application is taken', async day => {
  const world = await anApplyWorld()
  world.ports.clock.set(`${day}T02:00:00.000Z`)
  const draft = await aFilledDraft(world)
  const stepUp = await aStepUp(world, draft.id)
  const body = { draft: draft.id, version: draft.version, key: aKey(), stepUp, promise: true }
  const { application } = mustReply(await submitApplication(world.ports, world.asking, body))
  expect(application.promise).toMatchObject({ on: addDays(day as Day, 3), provisional: true })
})
