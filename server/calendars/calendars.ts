import { workingCalendar } from '../../core/catalogue/working-calendar/working-calendar'
import { type EnteredYear, withYears } from '../../core/domain/calendar/with-years'
import type { WorkingCalendar } from '../../core/domain/calendar/working-calendar'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Calendars, Ports } from '../ports'
import type { CalendarYearRecord } from '../records/calendar-year'

const usualSeconds = 60
const order = [
  { field: 'edition', direction: 'asc' },
  { field: '_id', direction: 'asc' },
] as const

async function agreedYears(database: Ports['database']): Promise<CalendarYearRecord[]> {
  const found: CalendarYearRecord[] = []
  for (;;) {
    const last = found.at(-1)
    const page = await database
      .collection<CalendarYearRecord>('calendarYears')
      .list({ edition: { gt: 0 } }, { order, limit: 100, ...(last ? { after: [last.edition, last._id] } : {}) })
    found.push(...page)
    if (page.length < 100) return found
  }
}

/**
 * Published tables and what centres have agreed on for themselves. What was read is kept, so that counting days asks nobody; an instance
 * learns of a new year within a minute.
 */
export function calendars({ database, clock }: Pick<Ports, 'database' | 'clock'>): Calendars {
  let known: ReadonlyMap<CentreCode, WorkingCalendar> = new Map()
  let lookedAt = Number.NEGATIVE_INFINITY
  return {
    of: centre => known.get(centre) ?? workingCalendar,
    async look(seconds = usualSeconds) {
      const now = Date.parse(clock.now())
      if (Math.abs(now - lookedAt) < seconds * 1000) return
      const records = await agreedYears(database)
      const entered = new Map<CentreCode, EnteredYear[]>()
      for (const { centre, year, edition, agreed } of records) {
        const table = agreed && { year, edition, off: agreed.off, work: agreed.work }
        if (table) entered.set(centre, [...(entered.get(centre) ?? []), table])
      }
      known = new Map([...entered].map(([centre, years]) => [centre, withYears(workingCalendar, years)]))
      lookedAt = now
    },
  }
}
