import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { staffViewOf } from '../standing/staff-view-of'

/** The signed-in member of staff, and the time by which the console counts. */
export async function whoAmI(
  ports: Ports,
  asking: AskingStaff,
  _body: RequestOf<StaffDoor, 'who-am-i'>,
): Promise<Handled<ReplyOf<StaffDoor, 'who-am-i'>>> {
  return { ok: true, body: { staff: staffViewOf(asking.staff), now: ports.clock.now() } }
}
