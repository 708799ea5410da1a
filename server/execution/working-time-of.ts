import { findCentre } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import type { WorkingTime } from '../../core/domain/deadline/deadline'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Calendars } from '../ports'

/** The centre of a stored case; it was checked when the case began, so absence is our own fault. */
export function centreOf(code: CentreCode): Centre {
  const centre = findCentre(code)
  if (!centre) throw new Error(`centre ${code} is not configured`)
  return centre
}

/** Calendar and hours a centre counts working days by. */
export function workingTimeOf(calendars: Calendars, code: CentreCode): WorkingTime {
  return { calendar: calendars.of(code), closesAt: centreOf(code).closesAt }
}
