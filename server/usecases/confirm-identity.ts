import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { normaliseResidentId } from '../../core/domain/values/resident-id'
import { act } from '../execution/act'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import type { WindowCheck } from '../records/window-check'
import { limitAttempts } from '../standing/limit-attempts'
import { personIdOf } from '../standing/save-person'
import { windowCodeSeconds } from '../standing/window-code'
import { windowTarget } from '../work/window-target'

/**
 * The clerk compared person, card and photograph, and types the number from the card: it must be the applicant's own. The level
 * of this very draft or case rises; no new case begins.
 */
export async function confirmIdentity(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'confirm-identity'>,
): Promise<Handled<ReplyOf<StaffDoor, 'confirm-identity'>>> {
  const target = await windowTarget(ports, staff, body.code)
  if (!target) return { ok: false, problem: problems.windowCodeWrong() }
  const { check, number, application } = target
  const limited = await limitAttempts(ports, 'window-document', check._id)
  if (!limited.ok) return limited
  const now = ports.clock.now()
  const told = { at: now, actor: staff._id, subject: check.application, centre: staff.centre }
  if (personIdOf(ports, normaliseResidentId(body.idNumber)) !== check.person) {
    await ports.audit.record({ ...told, action: 'identity.document-differs' })
    return { ok: false, problem: problems.documentDiffers() }
  }
  // Noted before the case rises: a code counts once, also when two clerks press at the same moment.
  const expiresAt = plus(now, windowCodeSeconds)
  const confirmed: WindowCheck & { version: number } = { ...check, state: 'confirmed', by: staff._id, expiresAt }
  if ((await ports.database.collection<WindowCheck>('windowChecks').replace(confirmed)) === 'conflict')
    return { ok: false, problem: problems.windowCodeWrong() }
  await ports.audit.record({ ...told, action: 'identity.confirmed', detail: { draft: application === undefined } })
  if (application && application.proofs.identity === 'sms') {
    const changed = await act(ports, {
      id: application._id,
      version: application.revision,
      hash: check._id,
      visible: ({ centre }) => centre === staff.centre,
      command: {
        action: 'confirm-identity',
        acting: { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
        key: check._id,
        now,
      },
    })
    if (!changed.ok) return { ok: false, problem: changed.problem }
  }
  return { ok: true, body: { number } }
}
