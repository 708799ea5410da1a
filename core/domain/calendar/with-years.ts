import type { CalendarYear, WorkingCalendar } from './working-calendar'

/** A year a centre has entered itself; `edition` counts how often it was entered anew. */
export interface EnteredYear extends CalendarYear {
  edition: number
}

/** The published tables with a centre's own years in their places; the version names every one of them. */
export function withYears(published: WorkingCalendar, entered: readonly EnteredYear[]): WorkingCalendar {
  if (entered.length === 0) return published
  const own = [...entered].sort((one, other) => one.year - other.year)
  const kept = published.years.filter(({ year }) => !own.some(each => each.year === year))
  return {
    version: [published.version, ...own.map(({ year, edition }) => `${year}.${edition}`)].join('+'),
    years: [...kept, ...own].sort((one, other) => one.year - other.year),
  }
}
