import { workingCalendar } from '../../core/catalogue/working-calendar/working-calendar'
import { type EnteredYear, withYears } from '../../core/domain/calendar/with-years'
import type { WorkingCalendar } from '../../core/domain/calendar/working-calendar'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Database } from '../ports'
import type { CalendarYearRecord } from '../records/calendar-year'
import { readAll } from './read-all'

/** What each centre counts by that has agreed on a year of its own. */
export async function enteredYears(database: Database): Promise<ReadonlyMap<CentreCode, WorkingCalendar>> {
  const records = await readAll(
    database.collection<CalendarYearRecord>('calendarYears'),
    { edition: { gt: 0 } },
    'edition',
    ({ edition }) => edition,
  )
  const entered = new Map<CentreCode, EnteredYear[]>()
  for (const { centre, year, edition, agreed } of records) {
    const table = agreed && { year, edition, off: agreed.off, work: agreed.work }
    if (table) entered.set(centre, [...(entered.get(centre) ?? []), table])
  }
  return new Map([...entered].map(([centre, years]) => [centre, withYears(workingCalendar, years)]))
}
