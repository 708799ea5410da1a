import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'

const SHOWN_FOR = 30
/** Sealed fields that are secrets rather than facts about a person are none of these. */
const revealable = /^(name|idNumber|phone|account|card|answer\.[A-Za-z]+)$/

/** Shows one masked value in full, for a stated reason, recorded. */
export async function reveal(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'reveal'>,
): Promise<Handled<ReplyOf<StaffDoor, 'reveal'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application || !revealable.test(body.field) || application.sealed.fields[body.field] === undefined)
    return { ok: false, problem: problems.notFound() }
  await ports.audit.record({
    at: ports.clock.now(),
    actor: staff._id,
    action: 'case.reveal',
    subject: `${application._id}/${body.field}`,
    centre: staff.centre,
    detail: { reason: body.reason },
  })
  return {
    ok: true,
    body: { value: ports.vault.open(application._id, application.sealed, body.field), seconds: SHOWN_FOR },
  }
}
