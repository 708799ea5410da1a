import type { Handled } from '../../core/contract/serve'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { documentKindOf, normaliseDocumentNumber } from '../../core/domain/values/identity-document'
import type { IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import { mask } from '../../core/domain/values/mask'
import { sameName } from '../../core/domain/values/same-name'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import type { LogInCheck, LogInRefusal } from '../records/window-check'
import { coreRefusal } from '../standing/core-refusal'
import { personIdOf } from '../standing/find-again'
import { limitAttempts } from '../standing/limit-attempts'
import { findLogInCheck, windowCodeSeconds } from '../standing/window-code'
import { noteConfirmation } from './note-confirmation'

type Masked = { name: string; idNumber: string }
type Waiting = LogInCheck & { version: number }

/** A log-in that waits for a clerk, of whichever centre. Masked is all the confirming centre sees of the person. */
export async function logInWaiting(
  ports: Ports,
  code: string,
): Promise<{ check: Waiting; masked: Masked; documentKind: IdentityDocumentKind } | undefined> {
  const check = await findLogInCheck(ports, code)
  if (check?.state !== 'shown') return undefined
  const open = (field: string) => ports.vault.open(check._id, check.sealed, field)
  const idNumber = open('idNumber')
  const documentKind = documentKindOf({ idNumber, idType: check.idType })
  return { check, masked: { name: mask.name(open('name')), idNumber: mask.idNumber(idNumber) }, documentKind }
}

/**
 * The clerk types name and number from the card: both must be what was typed on the phone, and the person's own centre must know them. Not
 * more than thirty a day by one clerk.
 */
export async function confirmLogIn(
  ports: Ports,
  staff: StaffRecord,
  { check, masked }: { check: Waiting; masked: { name: string; idNumber: string } },
  typed: { name?: string; idNumber: string },
): Promise<Handled<Record<string, never>>> {
  const open = (field: string) => ports.vault.open(check._id, check.sealed, field)
  const identity = { name: open('name'), idNumber: open('idNumber'), ...(check.idType ? { idType: check.idType } : {}) }
  const tries = await limitAttempts(ports, 'window-document', check._id)
  if (!tries.ok) {
    await refuseLogIn(ports, staff, { check, masked }, 'tries')
    return tries
  }
  const typedDocument = { idNumber: normaliseDocumentNumber(typed.idNumber), idType: check.idType }
  const sameNumber = personIdOf(ports, typedDocument) === check.person
  if (!sameName(typed.name ?? '', identity.name) || !sameNumber) {
    await record(ports, staff, check, 'log-in-code.document-differs')
    return {
      ok: false,
      problem: problems.documentDiffers({ title: '姓名或证件号码和申请人在手机上填的不一致。' }),
    }
  }
  const known = await ports.core(check.centre).findPerson(identity)
  if (known.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
  if (known.kind === 'no') {
    await refuseLogIn(ports, staff, { check, masked }, 'unknown')
    return { ok: false, problem: { ...coreRefusal(known), remedy: '这次没有登录。请申请人看手机上写的原因和电话。' } }
  }
  const limited = await limitAttempts(ports, 'window-log-in', staff._id)
  if (!limited.ok) return limited
  const now = ports.clock.now()
  const takeBack = await noteConfirmation(ports, staff, check, now, { outcome: 'confirmed', masked })
  const confirmed: Waiting = {
    ...check,
    state: 'confirmed',
    by: staff._id,
    sealed: ports.vault.seal(check._id, {
      name: identity.name,
      idNumber: identity.idNumber,
      phone: known.value.phone,
    }),
    expiresAt: plus(now, windowCodeSeconds),
  }
  if ((await ports.database.collection<LogInCheck>('windowChecks').replace(confirmed)) === 'conflict') {
    await takeBack()
    return { ok: false, problem: problems.windowCodeWrong() }
  }
  await record(ports, staff, check, 'log-in-code.confirmed')
  return { ok: true, body: {} }
}

/** Nobody is logged in by this code any more, and the phone says why. */
export async function refuseLogIn(
  ports: Ports,
  staff: StaffRecord,
  { check, masked }: { check: Waiting; masked: { name: string; idNumber: string } },
  refusal: LogInRefusal,
): Promise<boolean> {
  const now = ports.clock.now()
  const takeBack = await noteConfirmation(ports, staff, check, now, { outcome: 'refused', masked })
  const refused: Waiting = { ...check, state: 'refused', by: staff._id, refusal }
  if ((await ports.database.collection<LogInCheck>('windowChecks').replace(refused)) === 'conflict') {
    await takeBack()
    return false
  }
  await record(ports, staff, check, 'log-in-code.refused', { refusal })
  return true
}

const record = (
  ports: Ports,
  { _id: actor, centre }: StaffRecord,
  { person: subject }: LogInCheck,
  action: string,
  detail?: Record<string, string>,
) => ports.audit.record({ at: ports.clock.now(), actor, action, subject, centre, ...(detail ? { detail } : {}) })
