import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'

const LINK = 300

/** A link to a paper of the case as it was sealed, to be printed and handed over; given after the access check and recorded. */
export async function openPaper(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'open-paper'>,
): Promise<Handled<ReplyOf<StaffDoor, 'open-paper'>>> {
  const application = await findCase(ports, staff, body.application)
  const paper = application?.papers.find(candidate => candidate.name === body.name)
  if (!application || !paper) return { ok: false, problem: problems.notFound() }
  const now = ports.clock.now()
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'paper.open',
    subject: `${application._id}/${paper.name}`,
    centre: staff.centre,
  })
  return { ok: true, body: { link: await ports.files.link(paper.path, LINK), expiresAt: plus(now, LINK) } }
}
