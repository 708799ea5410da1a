import type { Application } from '../../core/domain/application/application'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Versioned } from '../execution/change-application'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { visibleTo } from './visible-to'

/** A case of the member of staff's centre; any other is the same as none. */
export async function findCase(ports: Ports, staff: StaffRecord, id: ApplicationId): Promise<Versioned | undefined> {
  const application = await ports.database.collection<Application>('applications').find(id)
  return application && visibleTo(staff)(application) ? application : undefined
}
