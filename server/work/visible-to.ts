import { findCentre } from '../../core/catalogue/registry'
import { reachOf } from '../../core/domain/centre/reach-of'
import type { CentreCode, DepartmentId } from '../../core/domain/values/ids'
import type { Where } from '../ports'

/** Where a member of staff works, or a case, or what calls for one, belongs. */
export interface Place {
  centre: CentreCode
  department: DepartmentId
}

/** Tenant wall: staff see cases of their own centre that their department reaches; others do not exist for them. */
export function visibleTo({ centre, department }: Place): (application: Place) => boolean {
  const reach = reachAt(centre, department)
  return application => application.centre === centre && (reach === 'all' || reach.includes(application.department))
}

/** The same wall for queries: every list of cases for staff begins with these conditions. */
export function casesOf({ centre, department }: Place): Where {
  const reach = reachAt(centre, department)
  return reach === 'all' ? { centre } : { centre, department: { in: reach } }
}

function reachAt(code: CentreCode, department: DepartmentId) {
  const centre = findCentre(code)
  return centre ? reachOf(centre, department) : []
}
