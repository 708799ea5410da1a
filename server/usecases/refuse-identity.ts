import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { logInWaiting, refuseLogIn } from '../work/log-in-at-window'

/** The person at the window is not who the card says, or has no card: the log-in ends here, and the phone says so. */
export async function refuseIdentity(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'refuse-identity'>,
): Promise<Handled<ReplyOf<StaffDoor, 'refuse-identity'>>> {
  const waiting = await logInWaiting(ports, body.code)
  if (!waiting || !(await refuseLogIn(ports, staff, waiting, 'document')))
    return { ok: false, problem: problems.windowCodeWrong() }
  return { ok: true, body: {} }
}
