import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Ports } from '../ports'
import type { Recovery } from '../records/recovery'
import type { AskingStaff, StaffRecord } from '../records/staff'
import { staffAccount } from '../work/staff-account'

/** The accounts of the administrator's centre. */
export async function listStaff(
  ports: Ports,
  asking: AskingStaff,
  _body: RequestOf<StaffDoor, 'list-staff'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-staff'>>> {
  const { centre } = asking.staff
  const now = ports.clock.now()
  const found = await ports.database
    .collection<StaffRecord>('staff')
    .list({ centre }, { order: [{ field: '_id', direction: 'asc' }], limit: 100 })
  const recoveries = await ports.database.collection<Recovery>('recoveries').list({ expiresAt: { gt: now } })
  const staff = found.map(record =>
    staffAccount(
      asking,
      record,
      recoveries.find(({ _id }) => _id === record._id),
      now,
    ),
  )
  return { ok: true, body: { staff } }
}
