import { fromBeijing } from '../calendar/beijing'
import type { WorkingCalendar } from '../calendar/working-calendar'
import type { Day } from '../values/day'
import { type Deadline, pauseDeadline, resumeDeadline, startDeadline } from './deadline'
import { recountDeadline } from './recount-deadline'

/** 2026 is published, 2027 is not. */
const before: WorkingCalendar = { version: 'one', years: [{ year: 2026, off: [], work: [] }] }
/** 2027 as it was entered: 4 and 5 January are off, Saturday the 9th is worked. */
const after: WorkingCalendar = {
  version: 'two',
  years: [...before.years, { year: 2027, off: ['2027-01-01', '2027-01-04', '2027-01-05'], work: ['2027-01-09'] }],
}
const time = { calendar: before, closesAt: '17:30' }
const entered = { calendar: after, closesAt: '17:30' }
const at = (wall: string) => fromBeijing(wall.slice(0, 10) as Day, wall.slice(11))
const inDecember = startDeadline(time, at('2026-12-30T10:00'), 3)

test('a clock that reaches into a year without a table is counted Monday to Friday less the fixed holidays, and says so', () => {
  // 31 December, then 1 January is 元旦, the 2nd and 3rd a weekend.
  expect(inDecember).toMatchObject({ dueOn: '2027-01-05', provisional: true })
})

test('one that ends before it does not', () => {
  expect(startDeadline(time, at('2026-12-24T10:00'), 3).provisional).toBeUndefined()
})

test('is counted anew by the table, and is provisional no more', () => {
  const recounted = recountDeadline(entered, inDecember, at('2026-12-31T09:00'))
  expect(recounted).toMatchObject({ dueOn: '2027-01-07', calendar: 'two', startedOn: '2026-12-30' })
  expect(recounted.provisional).toBeUndefined()
})

test('a table that moves nothing only settles it', () => {
  const same = { ...after, years: [...before.years, { year: 2027, off: ['2027-01-01'], work: [] }] }
  const recounted = recountDeadline({ ...entered, calendar: same }, inDecember, at('2026-12-31T09:00'))
  expect(recounted).toMatchObject({ dueOn: '2027-01-05', calendar: 'two' })
  expect(recounted.provisional).toBeUndefined()
})

test('an earlier date binds from the day the table is entered, so that nobody is late in retrospect', () => {
  const seven = startDeadline(time, at('2027-01-06T10:00'), 4)
  expect(seven.dueOn).toBe('2027-01-12')
  expect(recountDeadline(entered, seven, at('2027-01-07T09:00')).dueOn).toBe('2027-01-11')
  expect(recountDeadline(entered, seven, at('2027-01-12T09:00')).dueOn).toBe('2027-01-12')
  expect(recountDeadline(entered, seven, at('2027-01-11T18:00')).dueOn).toBe('2027-01-12')
})

test('while it is paused, the days that turned out to be off are given back', () => {
  const paused = pauseDeadline(time, inDecember, at('2027-01-04T10:00'))
  expect(paused.paused).toEqual({ since: '2027-01-04', left: 1 })
  const recounted = recountDeadline(entered, paused, at('2027-01-06T09:00'))
  expect(recounted.paused).toEqual({ since: '2027-01-04', left: 2 })
  expect(resumeDeadline(entered, recounted, at('2027-01-06T10:00')).dueOn).toBe('2027-01-08')
})

test('after a pause it is the rest that is counted anew', () => {
  const paused = pauseDeadline(time, inDecember, at('2026-12-31T10:00'))
  const resumed = resumeDeadline(time, paused, at('2027-01-04T10:00'))
  expect(resumed).toMatchObject({ dueOn: '2027-01-06', provisional: true })
  // Resumed on a day that turned out to be off: the first working day after it is day 0.
  expect(recountDeadline(entered, resumed, at('2027-01-04T11:00')).dueOn).toBe('2027-01-08')
})

test('a clock kept before clocks remembered what they count from stands as it was promised', () => {
  const { from: _, days: __, ...old } = startDeadline(time, at('2026-12-23T10:00'), 3)
  expect(recountDeadline(entered, old as Deadline, at('2026-12-24T09:00'))).toEqual(old)
})

test('counted by the same table already, it stays the very same', () => {
  expect(recountDeadline(time, inDecember, at('2026-12-31T09:00'))).toBe(inDecember)
})
