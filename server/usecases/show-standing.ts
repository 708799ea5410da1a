import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'
import { proveCall } from '../work/prove-call'
import { standingOf } from '../work/standing-of'

/** 12329 looks how a case stands, once it is known who calls; looking is recorded with how that was known. */
export async function showStanding(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'show-standing'>,
): Promise<Handled<ReplyOf<StaffDoor, 'show-standing'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const proved = await proveCall(ports, staff, application, body.proof)
  if (!proved.ok) return proved
  const { _id: subject, centre } = application
  const detail = { by: body.proof?.by ?? '' }
  await ports.audit.record({
    at: ports.clock.now(),
    actor: staff._id,
    action: 'case.standing',
    subject,
    centre,
    detail,
  })
  return { ok: true, body: standingOf(ports, application) }
}
