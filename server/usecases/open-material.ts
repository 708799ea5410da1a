import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'

const LINK = 300

/** A link to the viewing copy, never the original; given after the access check and recorded. */
export async function openMaterial(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'open-material'>,
): Promise<Handled<ReplyOf<StaffDoor, 'open-material'>>> {
  const application = await findCase(ports, staff, body.application)
  const material = application?.materials.find(candidate => candidate.id === body.material)
  if (!application || !material) return { ok: false, problem: problems.notFound() }
  const now = ports.clock.now()
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'material.open',
    subject: `${application._id}/${material.id}`,
    centre: staff.centre,
  })
  return { ok: true, body: { link: await ports.files.link(material.viewPath, LINK), expiresAt: plus(now, LINK) } }
}
