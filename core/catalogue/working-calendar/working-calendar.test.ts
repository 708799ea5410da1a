import chineseDays from 'chinese-days'
import { HolidayUtil } from 'lunar-javascript'
import { addDays } from '../../domain/calendar/add-days'
import {
  addWorkdays,
  isProvisional,
  isWorkday,
  onOrAfter,
  workdaysBetween,
} from '../../domain/calendar/working-calendar'
import { startDeadline } from '../../domain/deadline/deadline'
import { effectiveDay } from '../../domain/deadline/effective-day'
import type { Day } from '../../domain/values/day'
import type { Instant } from '../../domain/values/instant'
import { workingCalendar } from './working-calendar'

const time = { calendar: workingCalendar, closesAt: '17:30' }
const beijingAt = (wall: string) => new Date(`${wall}:00+08:00`).toISOString() as Instant

/** Two packages by different authors, each with the published tables typed in anew. */
const others: Readonly<Record<string, (day: Day) => boolean>> = {
  'chinese-days': day => chineseDays.isWorkday(day),
  'lunar-javascript': day => {
    const holiday = HolidayUtil.getHoliday(day)
    return holiday ? holiday.isWork() : new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0
  },
}

test.each(Object.entries(others))('says of every day of 2020 to 2026 what %s says', (_name, isWorkdayThere) => {
  const wrong: string[] = []
  let looked = 0
  for (let day = '2020-01-01' as Day; day <= '2026-12-31'; day = addDays(day, 1)) {
    looked += 1
    if (isWorkday(workingCalendar, day) !== isWorkdayThere(day)) wrong.push(day)
  }
  expect(wrong).toEqual([])
  expect(looked).toBe(2557)
})

test('keeps each year once, in order, with weekdays off and weekend days worked', () => {
  expect(workingCalendar.years.map(each => each.year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026])
  const weekend = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
  for (const { year, off, work } of workingCalendar.years) {
    expect(off.filter(day => weekend(day) || !day.startsWith(`${year}-`))).toEqual([])
    expect(work.filter(day => !weekend(day) || !day.startsWith(`${year}-`))).toEqual([])
  }
})

test('counts over National Day 2025 with its two working weekend days', () => {
  const friday = beijingAt('2025-09-26T10:00')
  expect(startDeadline(time, friday, 3).dueOn).toBe('2025-09-30')
  expect(startDeadline(time, friday, 7).dueOn).toBe('2025-10-13')
  expect(isWorkday(workingCalendar, '2025-09-28' as Day)).toBe(true)
  expect(isWorkday(workingCalendar, '2025-10-11' as Day)).toBe(true)
})

test.each([
  ['in the hours', '2025-09-26T17:30', '2025-09-26'],
  ['one minute after closing', '2025-09-26T17:31', '2025-09-28'],
  ['just after midnight', '2025-09-26T00:00', '2025-09-26'],
  ['on a Saturday off', '2025-09-27T09:00', '2025-09-28'],
  ['on a Sunday worked', '2025-09-28T09:00', '2025-09-28'],
  ['in the middle of a holiday', '2025-10-03T09:00', '2025-10-09'],
  ['on the last evening before a holiday', '2025-09-30T18:00', '2025-10-09'],
])('an event %s counts for the right working day', (_when, wall, day) => {
  expect(effectiveDay(workingCalendar, '17:30', beijingAt(wall))).toBe(day)
})

test('counts in Beijing time: an instant of the day before in UTC is the same day in Beijing', () => {
  expect(effectiveDay(workingCalendar, '17:30', '2025-09-25T16:00:00.000Z' as Instant)).toBe('2025-09-26')
  expect(effectiveDay(workingCalendar, '17:30', '2025-09-26T09:31:00.000Z' as Instant)).toBe('2025-09-28')
})

test('a year without a table is Monday to Friday less the holidays whose date is fixed, and known to be provisional', () => {
  const off = ['2031-01-01', '2031-05-01', '2031-05-02', '2031-10-01', '2031-10-02', '2031-10-03']
  const weekdaysOff = []
  for (let day = '2031-01-01' as Day; day <= '2031-12-31'; day = addDays(day, 1))
    if (!isWorkday(workingCalendar, day) && new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0) weekdaysOff.push(day)
  expect(weekdaysOff).toEqual(off)
  expect(isProvisional(workingCalendar, '2026-12-30' as Day, '2031-01-02' as Day)).toBe(true)
  expect(isProvisional(workingCalendar, '2020-01-01' as Day, '2026-12-31' as Day)).toBe(false)
  expect(onOrAfter(workingCalendar, '2031-01-01' as Day)).toBe('2031-01-02')
})

test('is the same count added, measured, or measured backwards', () => {
  for (let day = '2025-01-01' as Day; day < '2025-12-01'; day = addDays(day, 1)) {
    for (const count of [0, 1, 3, 10]) {
      const end = addWorkdays(workingCalendar, day, count)
      expect(workdaysBetween(workingCalendar, day, end)).toBe(count)
      expect(Math.abs(workdaysBetween(workingCalendar, end, day))).toBe(count)
    }
  }
})
