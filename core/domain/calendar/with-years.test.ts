import type { Day } from '../values/day'
import { withYears } from './with-years'
import { isProvisional, isWorkday } from './working-calendar'

const published = { version: '2026-1', years: [{ year: 2026, off: ['2026-01-01'], work: [] }] }
const own = { year: 2027, off: ['2027-01-01'], work: ['2027-01-02'], edition: 2 }

test('a year nobody has published is counted once it was entered, and the version says whose it is', () => {
  expect(isProvisional(published, '2026-12-31' as Day, '2027-01-04' as Day)).toBe(true)
  const calendar = withYears(published, [own])
  expect(isWorkday(calendar, '2027-01-01' as Day)).toBe(false)
  expect(isWorkday(calendar, '2027-01-02' as Day)).toBe(true)
  expect(isWorkday(calendar, '2026-01-01' as Day)).toBe(false)
  expect(isProvisional(calendar, '2026-12-31' as Day, '2027-01-04' as Day)).toBe(false)
  expect(calendar.version).toBe('2026-1+2027.2')
})

test("a centre's own table takes the place of the published one", () => {
  const calendar = withYears(published, [{ year: 2026, off: ['2026-01-01', '2026-05-20'], work: [], edition: 1 }])
  expect(calendar.years).toHaveLength(1)
  expect(isWorkday(calendar, '2026-05-20' as Day)).toBe(false)
})

test('without own years the published calendar is what counts', () => {
  expect(withYears(published, [])).toBe(published)
})
