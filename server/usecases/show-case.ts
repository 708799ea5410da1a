import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'
import { showReview } from '../work/show-review'

/** The review page (`show-application` of the staff door); looking is recorded. */
export async function showCase(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'show-application'>,
): Promise<Handled<ReplyOf<StaffDoor, 'show-application'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  await ports.audit.record({
    at: ports.clock.now(),
    actor: staff._id,
    action: 'case.open',
    subject: application._id,
    centre: staff.centre,
  })
  return { ok: true, body: { review: await showReview(ports, application, staff) } }
}
