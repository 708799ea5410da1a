import { findCentre } from '../../core/catalogue/registry'
import { workingCalendar } from '../../core/catalogue/working-calendar/working-calendar'
import type { WorkingCalendar } from '../../core/domain/calendar/working-calendar'
import { withClosedWays } from '../../core/domain/centre/with-closed-ways'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { ClosedWay } from '../records/closed-way'
import { closedWays, wayId } from './closed-ways'
import { enteredYears } from './entered-years'

const usualSeconds = 60

/**
 * What administrators of the centres have set while it runs. What was read is kept, so that counting days or offering an item asks nobody;
 * an instance learns of a change within a minute.
 */
export function settings({
  database,
  clock,
}: Pick<Ports, 'database' | 'clock'>): Pick<Ports, 'calendars' | 'offers' | 'settings'> {
  let years: ReadonlyMap<CentreCode, WorkingCalendar> = new Map()
  let closed: ReadonlyMap<CentreCode, ReadonlyMap<string, ClosedWay>> = new Map()
  let lookedAt = Number.NEGATIVE_INFINITY
  return {
    calendars: { of: centre => years.get(centre) ?? workingCalendar },
    offers: {
      at(code) {
        const centre = findCentre(code)
        const off = centre && closed.get(centre.code)
        return off ? withClosedWays(centre, (item, mode) => off.has(wayId(code, item, mode))) : centre
      },
      closed: (centre, item, mode) => closed.get(centre)?.get(wayId(centre, item, mode))?.reason,
    },
    settings: {
      async look(seconds = usualSeconds) {
        const now = Date.parse(clock.now())
        if (Math.abs(now - lookedAt) < seconds * 1000) return
        ;[years, closed] = await Promise.all([enteredYears(database), closedWays(database)])
        lookedAt = now
      },
    },
  }
}
