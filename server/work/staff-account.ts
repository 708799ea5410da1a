import type { StaffAccount } from '../../core/contract/staff/accounts'
import type { Ports } from '../ports'
import type { Recovery } from '../records/recovery'
import type { AskingStaff, StaffRecord } from '../records/staff'
import { staffViewOf } from '../standing/staff-view-of'

/** An account as an administrator sees it: never a password, a hash or a secret. */
export function staffAccount(
  { staff }: AskingStaff,
  record: StaffRecord,
  recovery: Recovery | undefined,
  now: string,
): StaffAccount {
  const { id, name, departmentName, roles } = staffViewOf(record)
  return {
    id,
    account: record.account,
    name,
    departmentName,
    roles,
    active: record.active,
    failed: record.failed,
    ...(recovery && recovery.expiresAt > now
      ? {
          recovery: {
            askedBy: recovery.askedBy,
            reason: recovery.reason,
            mine: recovery.askedBy === staff._id,
            confirmed: recovery.state === 'confirmed',
            expiresAt: recovery.expiresAt,
          },
        }
      : {}),
  }
}

/** Somebody of the administrator's own centre; others do not exist. Nobody administers themselves. */
export async function colleague(
  ports: Ports,
  { staff }: AskingStaff,
  id: StaffRecord['_id'],
): Promise<(StaffRecord & { version: number }) | undefined> {
  const found = await ports.database.collection<StaffRecord>('staff').find(id)
  return found && found.centre === staff.centre && found._id !== staff._id ? found : undefined
}
