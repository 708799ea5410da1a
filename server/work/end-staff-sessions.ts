import type { StaffId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { StaffSession } from '../records/staff'

/** Signs a member of staff out everywhere. */
export async function endStaffSessions(ports: Ports, staff: StaffId): Promise<void> {
  const sessions = ports.database.collection<StaffSession>('staffSessions')
  for (const { _id } of await sessions.list({ staff })) await sessions.remove(_id)
}
