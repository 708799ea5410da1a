import { dayKind } from './day-kind'
import { missingYear } from './missing-year'
import { monthsOf } from './months-of'
import { turnDay } from './turn-day'

const table = { off: ['2027-01-01'], work: ['2027-02-20'] }

test.each([
  ['2027-01-01', 'off'],
  ['2027-02-20', 'work'],
  ['2027-02-21', 'weekend'],
  ['2027-01-04', 'workday'],
])('%s is %s', (day, kind) => {
  expect(dayKind(day, table)).toBe(kind)
})

test('turning a day over twice leaves the table as it was', () => {
  for (const day of ['2027-01-01', '2027-01-04', '2027-02-20', '2027-02-21'])
    expect(turnDay(day, turnDay(day, table))).toEqual(table)
})

test('a weekday is turned to a day off, a Sunday to a day worked', () => {
  expect(turnDay('2027-01-04', table)).toEqual({ off: ['2027-01-01', '2027-01-04'], work: ['2027-02-20'] })
  expect(turnDay('2027-01-03', table)).toEqual({ off: ['2027-01-01'], work: ['2027-01-03', '2027-02-20'] })
})

test.each([2026, 2027, 2028])('%i has each of its days once, on its weekday', year => {
  const months = monthsOf(year)
  const days = months.flat(2).filter(day => day !== undefined)
  expect(new Set(days).size).toBe(year % 4 === 0 ? 366 : 365)
  expect([days[0], days.at(-1)]).toEqual([`${year}-01-01`, `${year}-12-31`])
  for (const week of months.flat())
    week.forEach((day, weekday) => {
      if (day) expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(weekday)
    })
})

test.each([
  ['the year before, until the notice is out', 'missing', '2026-10-31', undefined],
  ['the year before, from November on', 'missing', '2026-11-01', 2027],
  ['once it is entered', 'entered', '2026-12-20', undefined],
])('somebody is asked for a missing year: %s', (_when, state, today, asked) => {
  const years = [
    { year: 2026, state: 'published', off: [], work: [] },
    { year: 2027, state, off: [], work: [] },
  ] as never
  expect(missingYear(years, today)).toBe(asked)
})
