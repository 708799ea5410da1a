import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { guards } from '../../core/domain/workflow/guards'
import { changeApplication } from '../execution/change-application'
import { checklistFor } from '../execution/checklist-for'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { LEASE } from '../work/act-as-staff'
import { showReview } from '../work/show-review'
import { visibleTo } from '../work/visible-to'

/** Ticks of the 审查清单, by whoever holds the claim; each renews it. */
export async function saveChecklist(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'save-checklist'>,
): Promise<Handled<ReplyOf<StaffDoor, 'save-checklist'>>> {
  const changed = await changeApplication(ports, body.application, application => {
    if (!visibleTo(staff)(application)) return { ok: false, problem: problems.notFound() }
    if (application.revision !== body.version) return { ok: false, problem: problems.staleVersion() }
    const lines = checklistFor(application)
    const claimed = guards['claimed-by-me'](application, {
      action: 'save-checklist',
      acting: { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
      key: '',
      now: ports.clock.now(),
    })
    if (claimed) return { ok: false, problem: claimed }
    if (!flowNamed(application.flow).states[application.state]?.on.propose)
      return { ok: false, problem: problems.actionNotPossible() }
    const checklistDone = lines.map(line => line.name).filter(name => body.done.includes(name))
    return { ok: true, application: { ...application, checklistDone, leaseUntil: plus(ports.clock.now(), LEASE) } }
  })
  if (changed.ok) return { ok: true, body: { review: await showReview(ports, changed.application, staff) } }
  if (!changed.application || !visibleTo(staff)(changed.application)) return { ok: false, problem: problems.notFound() }
  return { ok: false, problem: changed.problem, fresh: { review: await showReview(ports, changed.application, staff) } }
}
