import { findCentre } from '../../core/catalogue/registry'
import { workingCalendar } from '../../core/catalogue/working-calendar/working-calendar'
import type { Centre } from '../../core/domain/centre/centre'
import type { WorkingTime } from '../../core/domain/deadline/deadline'
import type { CentreCode } from '../../core/domain/values/ids'

/** The centre of a stored case; it was checked when the case began, so absence is our own fault. */
export function centreOf(code: CentreCode): Centre {
  const centre = findCentre(code)
  if (!centre) throw new Error(`centre ${code} is not configured`)
  return centre
}

/** Calendar and hours a centre counts working days by. */
export function workingTimeOf(code: CentreCode): WorkingTime {
  return { calendar: workingCalendar, closesAt: centreOf(code).closesAt }
}
