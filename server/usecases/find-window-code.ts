import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { limitAttempts } from '../standing/limit-attempts'
import { logInWaiting } from '../work/log-in-at-window'
import { windowTarget } from '../work/window-target'

/**
 * Whose code a depositor shows. Of drafts and cases only those of the own centre are known, of log-ins all; guessing is counted. Of a
 * log-in nothing is said but who it is to be.
 */
export async function findWindowCode(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'find-window-code'>,
): Promise<Handled<ReplyOf<StaffDoor, 'find-window-code'>>> {
  const limited = await limitAttempts(ports, 'window-code', staff._id)
  if (!limited.ok) return limited
  const logIn = await logInWaiting(ports, body.code)
  if (logIn) {
    const { _id: actor, centre } = staff
    const { person: subject } = logIn.check
    await ports.audit.record({ at: ports.clock.now(), actor, action: 'log-in-code.read', subject, centre })
    const { name, idNumber } = logIn.masked
    return { ok: true, body: { purpose: 'log-in', maskedName: name, maskedIdNumber: idNumber } }
  }
  const target = await windowTarget(ports, staff, body.code)
  if (!target) return { ok: false, problem: problems.windowCodeWrong() }
  const { name, idNumber } = target.person.masked
  await ports.audit.record({
    at: ports.clock.now(),
    actor: staff._id,
    action: 'window-code.read',
    subject: target.check.application,
    centre: staff.centre,
  })
  return {
    ok: true,
    body: {
      purpose: 'case',
      maskedName: name,
      maskedIdNumber: idNumber,
      itemTitle: target.itemTitle,
      number: target.number,
    },
  }
}
