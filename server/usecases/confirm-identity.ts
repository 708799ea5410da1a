import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId } from '../../core/domain/values/ids'
import { normaliseResidentId } from '../../core/domain/values/resident-id'
import { act } from '../execution/act'
import type { Ports } from '../ports'
import type { AskingStaff, StaffRecord } from '../records/staff'
import type { StepUpCheck } from '../records/window-check'
import { limitAttempts } from '../standing/limit-attempts'
import { personIdOf } from '../standing/save-person'
import { windowCodeSeconds } from '../standing/window-code'
import { confirmLogIn, logInWaiting } from '../work/log-in-at-window'
import { noteConfirmation } from '../work/note-confirmation'
import { windowTarget } from '../work/window-target'

/**
 * The clerk compared person, card and photograph, and types the number from the card: it must be the applicant's own. The level
 * of this very draft or case rises, no new case begins; or, before any session, a phone is logged in.
 */
export async function confirmIdentity(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'confirm-identity'>,
): Promise<Handled<ReplyOf<StaffDoor, 'confirm-identity'>>> {
  const logIn = await logInWaiting(ports, body.code)
  if (logIn) return confirmLogIn(ports, staff, logIn, body)
  const target = await windowTarget(ports, staff, body.code)
  if (!target) return { ok: false, problem: problems.windowCodeWrong() }
  const { check, number, application, person } = target
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
  const { name, idNumber } = person.masked
  const noted = { outcome: 'confirmed', masked: { name, idNumber } } as const
  const takeBack = await noteConfirmation(ports, staff, check, now, noted)
  const confirmed: typeof check = { ...check, state: 'confirmed', by: staff._id, expiresAt }
  if ((await ports.database.collection<StepUpCheck>('windowChecks').replace(confirmed)) === 'conflict') {
    await takeBack()
    return { ok: false, problem: problems.windowCodeWrong() }
  }
  await ports.audit.record({ ...told, action: 'identity.confirmed', detail: { draft: application === undefined } })
  if (application) {
    const raised = await raise(ports, staff, application._id, check._id)
    if (raised) return { ok: false, problem: raised }
  }
  return { ok: true, body: { number } }
}

/** Somebody may work on the case at the same moment: then it is read again. @returns why it could not rise, if so */
async function raise(ports: Ports, staff: StaffRecord, id: ApplicationId, key: string): Promise<Problem | undefined> {
  for (let round = 0; round < 5; round++) {
    const application = await ports.database.collection<Application>('applications').find(id)
    if (application?.proofs.identity !== 'sms') return undefined
    const changed = await act(ports, {
      id,
      version: application.revision,
      hash: key,
      visible: ({ centre }) => centre === staff.centre,
      command: {
        action: 'confirm-identity',
        acting: { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
        key,
        now: ports.clock.now(),
      },
    })
    if (changed.ok) return undefined
    if (changed.problem.code !== 'request.stale') return changed.problem
  }
  return problems.staleVersion()
}
