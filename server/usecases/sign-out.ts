import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Ports } from '../ports'
import type { AskingStaff, StaffSession } from '../records/staff'

/** Ends this console's session. */
export async function signOut(
  ports: Ports,
  asking: AskingStaff,
  _body: RequestOf<StaffDoor, 'sign-out'>,
): Promise<Handled<ReplyOf<StaffDoor, 'sign-out'>>> {
  const { _id, centre } = asking.staff
  await ports.database.collection<StaffSession>('staffSessions').remove(asking.session)
  await ports.audit.record({ at: ports.clock.now(), actor: _id, action: 'staff.signed-out', subject: _id, centre })
  return { ok: true, body: {} }
}
