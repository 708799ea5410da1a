import { workingCalendar } from '../../catalogue/working-calendar/working-calendar'
import { fromBeijing } from '../calendar/beijing'
import type { Day } from '../values/day'
import type { Instant } from '../values/instant'
import { pauseDeadline, resumeDeadline, startDeadline, workdaysLeft } from './deadline'
import { effectiveDay } from './effective-day'
import { nextAlarm } from './next-alarm'

const time = { calendar: workingCalendar, closesAt: '17:30' }
const at = (wall: string) => fromBeijing(wall.slice(0, 10) as Day, wall.slice(11))
/** Promised for Wednesday 2 December; a correction is asked for on Friday and answered on Monday. */
const promised = startDeadline(time, at('2026-11-27T10:00'), 3)
const asked = pauseDeadline(time, promised, at('2026-12-04T10:00'))
const answered = resumeDeadline(time, asked, at('2026-12-07T10:00'))

test('a promise that was broken before the pause stays broken after it', () => {
  expect(promised.dueOn).toBe('2026-12-02')
  expect(answered).toMatchObject({ dueOn: '2026-12-02', dueAt: promised.dueAt })
  expect(workdaysLeft(time, asked, at('2026-12-05T10:00'))).toBe(-2)
  expect(workdaysLeft(time, answered, at('2026-12-07T11:00'))).toBe(-2)
})

test('days of the pause are not added to how late it is, days after it are', () => {
  expect(workdaysLeft(time, answered, at('2026-12-09T11:00'))).toBe(-4)
})

test('asked for on the last day in time, nothing is broken', () => {
  const inTime = pauseDeadline(time, promised, at('2026-12-02T17:30'))
  const resumed = resumeDeadline(time, inTime, at('2026-12-07T10:00'))
  expect(resumed).toMatchObject({ dueOn: '2026-12-07' })
  expect(workdaysLeft(time, resumed, at('2026-12-07T11:00'))).toBe(0)
  expect(workdaysLeft(time, resumed, at('2026-12-08T11:00'))).toBe(-1)
})

test('goes on calling from the working day after the pause, not for the days it rested', () => {
  expect(nextAlarm(time, answered, 4)).toBe(at('2026-12-08T17:30'))
  expect(nextAlarm(time, answered, 5)).toBe(at('2026-12-09T17:30'))
})

test.each(['2026-12-02T09:30:00.001Z', '2026-12-02T09:30:59.999Z'])(
  'the day ends at one moment: at %s it counts for the next day, where it is due',
  moment => {
    const clock = startDeadline(time, moment as Instant, 0)
    expect(clock).toMatchObject({ startedOn: '2026-12-03', dueOn: '2026-12-03' })
    expect(clock.dueAt > moment).toBe(true)
  },
)

test('the closing moment itself is still the day', () => {
  expect(effectiveDay(workingCalendar, '17:30', '2026-12-02T09:30:00.000Z' as Instant)).toBe('2026-12-02')
  expect(workdaysLeft(time, promised, '2026-12-02T09:30:00.000Z' as Instant)).toBe(0)
})
