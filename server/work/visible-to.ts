import type { Application } from '../../core/domain/application/application'
import type { CentreCode } from '../../core/domain/values/ids'

/** Tenant wall: staff see cases of their own centre; another centre's case does not exist for them. */
export function visibleTo(staff: { centre: CentreCode }): (application: Application) => boolean {
  return application => application.centre === staff.centre
}
