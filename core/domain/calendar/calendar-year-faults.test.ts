import { workingCalendar } from '../../catalogue/working-calendar/working-calendar'
import { calendarYearFaults } from './calendar-year-faults'
import { inventedYear } from './testing/invented-year'
import type { CalendarYear } from './working-calendar'

const said = (change: Partial<CalendarYear>) =>
  calendarYearFaults({ ...inventedYear, ...change }).map(({ path, message }) => `${path}: ${message}`)

test('has nothing to say of a whole year, nor of any the State Council has published', () => {
  expect(said({})).toEqual([])
  // 劳动节 is two days since 2025; before that 2 May was an ordinary day.
  for (const table of workingCalendar.years.filter(each => each.year >= 2025))
    expect(calendarYearFaults(table)).toEqual([])
})

test.each([
  ['a day of another year off', { off: [...inventedYear.off, '2026-12-31'] }, ['off: 2026-12-31不在2027年里']],
  ['a day of another year worked', { work: ['2028-01-08'] }, ['work: 2028-01-08不在2027年里']],
  ['a day twice', { off: [...inventedYear.off, '2027-01-01'] }, ['off: 2027-01-01写了两次']],
  ['a worked day twice', { work: ['2027-02-20', '2027-02-20'] }, ['work: 2027-02-20写了两次']],
  ['a Saturday off', { off: [...inventedYear.off, '2027-02-06'] }, ['off: 2027-02-06是周六，本来就休息，不用写进放假']],
  ['a Monday worked', { work: ['2027-02-22'] }, ['work: 2027-02-22是周一，本来就上班，不用写进补班']],
  [
    '元旦 forgotten',
    { off: inventedYear.off.filter(day => day !== '2027-01-01') },
    ['off: 2027-01-01是周五，是法定节日，应当放假'],
  ],
  [
    'hardly anything typed in',
    { off: ['2027-01-01', '2027-10-01'] },
    ['off: 工作日放假只有2天，往年都在18天以上，请核对是否写全'],
  ],
])('says so: %s', (_what, change, words) => {
  expect(said(change)).toEqual(words)
})
