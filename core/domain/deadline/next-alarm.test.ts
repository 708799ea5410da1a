import { workingCalendar } from '../../catalogue/working-calendar/working-calendar'
import type { Instant } from '../values/instant'
import { startDeadline } from './deadline'
import { nextAlarm } from './next-alarm'

const time = { calendar: workingCalendar, closesAt: '17:30' }
const beijingAt = (wall: string) => new Date(`${wall}:00+08:00`).toISOString() as Instant

test('calls when four fifths are gone, when it is over, and on every working day after that', () => {
  const seven = startDeadline(time, beijingAt('2026-11-24T10:00'), 7)
  expect([0, 1, 2, 3].map(level => nextAlarm(time, seven, level))).toEqual(
    ['2026-12-01T17:30', '2026-12-03T17:30', '2026-12-04T17:30', '2026-12-07T17:30'].map(beijingAt),
  )
})

test('goes on calling in a year nobody has entered yet, but not on its fixed holidays', () => {
  const last = startDeadline(time, beijingAt('2026-12-28T10:00'), 3)
  expect(last.dueOn).toBe('2026-12-31')
  expect([2, 3, 4].map(level => nextAlarm(time, last, level))).toEqual(
    ['2027-01-04T17:30', '2027-01-05T17:30', '2027-01-06T17:30'].map(beijingAt),
  )
})
