import type { Day } from '../values/day'
import { addMonths } from './add-months'

test.each([
  ['2026-12-02', 2, '2027-02-01'],
  ['2026-11-24', 2, '2027-01-23'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-30', 2, '2028-02-29'],
  ['2026-12-01', 1, '2026-12-31'],
])('%s and %i months end on %s', (from, months, until) => {
  expect(addMonths(from as Day, months)).toBe(until)
})
