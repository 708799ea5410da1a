import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'
import { standingOf } from '../work/standing-of'

/** 12329 looks how a case stands; looking is recorded. */
export async function showStanding(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'show-standing'>,
): Promise<Handled<ReplyOf<StaffDoor, 'show-standing'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const { _id: subject, centre } = application
  await ports.audit.record({ at: ports.clock.now(), actor: staff._id, action: 'case.standing', subject, centre })
  return { ok: true, body: standingOf(ports, application) }
}
