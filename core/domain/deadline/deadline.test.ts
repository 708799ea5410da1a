import * as fc from 'fast-check'
import { workingCalendar } from '../../catalogue/working-calendar/working-calendar'
import { fromBeijing } from '../calendar/beijing'
import { plus } from '../calendar/plus'
import { isWorkday } from '../calendar/working-calendar'
import type { Day } from '../values/day'
import type { Instant } from '../values/instant'
import { pauseDeadline, resumeDeadline, startDeadline, workdaysLeft } from './deadline'

const time = { calendar: workingCalendar, closesAt: '17:30' }
const at = (wall: string) => fromBeijing(wall.slice(0, 10) as Day, wall.slice(11))

const begin = Date.parse('2020-01-01T00:00:00+08:00')
const end = Date.parse('2026-10-01T00:00:00+08:00')
const moments = fc
  .integer({ min: 0, max: Math.floor((end - begin) / 60_000) })
  .map(minutes => plus(new Date(begin).toISOString() as Instant, minutes * 60))
const hours = fc.integer({ min: 0, max: 24 * 40 })
const totals = fc.constantFrom(0, 1, 3, 7, 10)
const runs = { numRuns: 1000 }

test('ends at closing time of a working day and remembers the calendar it was counted by', () => {
  expect(startDeadline(time, at('2026-11-23T10:00'), 3)).toEqual({
    total: 3,
    startedOn: '2026-11-23',
    from: '2026-11-23',
    days: 3,
    dueOn: '2026-11-26',
    dueAt: '2026-11-26T09:30:00.000Z',
    calendar: workingCalendar.version,
  })
})

test('of no days means the same working day, or the next one in the evening', () => {
  expect(startDeadline(time, at('2026-11-23T10:00'), 0).dueOn).toBe('2026-11-23')
  expect(startDeadline(time, at('2026-11-23T18:00'), 0).dueOn).toBe('2026-11-24')
  expect(startDeadline(time, at('2026-11-21T10:00'), 0).dueOn).toBe('2026-11-23')
})

test('starts and ends on working days whenever it begins', () => {
  void fc.assert(
    fc.property(moments, totals, (from, total) => {
      const { startedOn, dueOn } = startDeadline(time, from, total)
      expect(isWorkday(workingCalendar, startedOn) && isWorkday(workingCalendar, dueOn)).toBe(true)
    }),
    runs,
  )
})

test('never comes earlier by being paused', () => {
  void fc.assert(
    fc.property(moments, totals, hours, hours, (from, total, wait, pause) => {
      const started = startDeadline(time, from, total)
      const stopped = plus(from, wait * 3600)
      const resumed = resumeDeadline(time, pauseDeadline(time, started, stopped), plus(stopped, pause * 3600))
      expect(resumed.dueOn >= started.dueOn).toBe(true)
      expect(resumed).toMatchObject({ total: started.total, startedOn: started.startedOn })
      expect(resumed.paused).toBeUndefined()
    }),
    runs,
  )
})

test('is due as before, and as late as before, when paused and resumed at the same moment', () => {
  void fc.assert(
    fc.property(moments, totals, hours, (from, total, wait) => {
      const started = startDeadline(time, from, total)
      const moment = plus(from, wait * 3600)
      const resumed = resumeDeadline(time, pauseDeadline(time, started, moment), moment)
      expect(resumed.dueAt).toBe(started.dueAt)
      expect(workdaysLeft(time, resumed, moment)).toBe(workdaysLeft(time, started, moment))
    }),
    runs,
  )
})

test('keeps what was left while paused, and gives exactly that back', () => {
  const started = startDeadline(time, at('2026-11-23T10:00'), 3)
  const paused = pauseDeadline(time, started, at('2026-11-24T10:00'))
  expect(paused).toMatchObject({ dueOn: started.dueOn, paused: { since: '2026-11-24', left: 2 } })
  expect(workdaysLeft(time, paused, at('2026-12-11T10:00'))).toBe(2)
  expect(resumeDeadline(time, paused, at('2026-12-01T10:00')).dueOn).toBe('2026-12-03')
  expect(resumeDeadline(time, paused, at('2026-12-01T18:00')).dueOn).toBe('2026-12-04')
})

test('cannot be paused twice or resumed unpaused', () => {
  const started = startDeadline(time, at('2026-11-23T10:00'), 3)
  const paused = pauseDeadline(time, started, at('2026-11-24T10:00'))
  expect(pauseDeadline(time, paused, at('2026-11-26T10:00'))).toBe(paused)
  expect(resumeDeadline(time, started, at('2026-11-26T10:00'))).toBe(started)
})

test.each([
  ['2026-11-23T10:00', 3],
  ['2026-11-25T17:31', 1],
  ['2026-11-26T17:30', 0],
  ['2026-11-26T17:31', -1],
  ['2026-11-27T09:00', -1],
  ['2026-11-28T09:00', -1],
  ['2026-11-30T09:00', -2],
])('at %s has %i working days left of a clock that ends on 26 November at 17:30', (wall, left) => {
  expect(workdaysLeft(time, startDeadline(time, at('2026-11-23T10:00'), 3), at(wall))).toBe(left)
})

test('is overdue exactly when its moment has passed', () => {
  void fc.assert(
    fc.property(moments, totals, hours, (from, total, wait) => {
      const started = startDeadline(time, from, total)
      const now = plus(from, wait * 3600)
      expect(workdaysLeft(time, started, now) < 0).toBe(now > started.dueAt)
    }),
    runs,
  )
})
