import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Identity } from '../../core/domain/identity/identity'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'
import type { FaceCheck } from '../records/face-check'
import { coreRefusal } from '../standing/core-refusal'
import { faceProblem, isMismatch } from '../standing/face-problem'
import { limitAttempts } from '../standing/limit-attempts'
import { mintSession } from '../standing/mint-session'
import { mintStepUp } from '../standing/mint-step-up'
import { recordConsent } from '../standing/record-consent'
import { savePerson } from '../standing/save-person'

type Check = FaceCheck & { version: number }
type Refused = Extract<Handled<never>, { ok: false }>

/**
 * Asks WeChat itself what came of a face check, and gives a session or a step-up for it, once. The phone's word counts for
 * nothing: it only names the check, and only the phone that started it may.
 */
export async function finishFace(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'finish-face'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'finish-face'>>> {
  const { openid } = asking.caller
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  const limited = await limitAttempts(ports, 'face-result', openid)
  if (!limited.ok) return limited
  const check = await ports.database.collection<FaceCheck>('faceChecks').find(body.outSeqNo)
  if (!check || !mayFinish(ports, asking, check)) return { ok: false, problem: problems.faceSpent() }
  const identity = {
    name: ports.vault.open(check._id, check.sealed, 'name'),
    idNumber: ports.vault.open(check._id, check.sealed, 'idNumber'),
  }
  const passed = check.state === 'passed' ? ({ ok: true, check } as const) : await askWeChat(ports, check, identity)
  if (!passed.ok) return passed
  return check.purpose === 'step-up' ? stepUp(ports, passed.check) : logIn(ports, passed.check, identity)
}

function mayFinish(ports: Ports, asking: Asking, check: Check): boolean {
  return (
    check.openid === asking.caller.openid &&
    (check.state === 'issued' || check.state === 'passed') &&
    check.expiresAt > ports.clock.now() &&
    (check.purpose === 'log-in' || asking.session?.person === check.person)
  )
}

async function askWeChat(
  ports: Ports,
  check: Check,
  identity: Identity,
): Promise<{ ok: true; check: Check } | Refused> {
  const { _id: outSeqNo, verifyId, openid } = check
  const answer = await ports.face.result({ outSeqNo, verifyId, identity, openid })
  if (answer.kind === 'unknown') return { ok: false, problem: problems.faceUnavailable() }
  if (answer.kind === 'no')
    return { ok: false, problem: answer.code === '84022' ? problems.faceSpent() : problems.faceTechnical() }
  const { verifyRet } = answer.value
  if (answer.value.passed && verifyRet === 10000) {
    const next = await move(ports, { ...check, verifyRet, state: 'passed' })
    return next ? { ok: true, check: next } : { ok: false, problem: problems.faceSpent() }
  }
  const mismatch = isMismatch(verifyRet)
  await move(ports, { ...check, verifyRet, state: mismatch ? 'failed' : check.state })
  await ports.audit.record({
    at: ports.clock.now(),
    actor: check.person,
    action: 'face.not-passed',
    subject: check._id,
    centre: check.centre,
    detail: { verifyRet },
  })
  if (mismatch) {
    const limited = await limitAttempts(ports, 'face-mismatch', `${check.person} ${openid}`)
    if (!limited.ok) return limited
  }
  return { ok: false, problem: faceProblem(verifyRet) }
}

/** Only now may the centre be asked: whoever hears the answer has shown the face that belongs to the ID number. */
async function logIn(
  ports: Ports,
  check: Check,
  identity: Identity,
): Promise<Handled<ReplyOf<DepositorDoor, 'finish-face'>>> {
  const known = await ports.core(check.centre).findPerson(identity)
  if (known.kind === 'unknown') return { ok: false, problem: coreRefusal(known) }
  if (!(await move(ports, { ...check, state: 'consumed' }))) return { ok: false, problem: problems.faceSpent() }
  if (known.kind === 'no') return { ok: false, problem: coreRefusal(known) }
  const { openid, centre } = check
  const person = await savePerson(ports, { identity, phone: known.value.phone, openid })
  for (const notice of ['user', 'face'] as const) {
    const version = check.notices[notice]
    if (version !== undefined)
      await recordConsent(ports, { person: person._id, centre, notice, version, what: 'given' })
  }
  return { ok: true, body: { session: await mintSession(ports, person, openid, 'face') } }
}

async function stepUp(ports: Ports, check: Check): Promise<Handled<ReplyOf<DepositorDoor, 'finish-face'>>> {
  const { person, application, centre } = check
  if (!application || !(await move(ports, { ...check, state: 'consumed' }))) {
    return { ok: false, problem: problems.faceSpent() }
  }
  await recordConsent(ports, { person, centre, notice: 'face', version: check.notices.face, what: 'given' })
  return { ok: true, body: { stepUp: await mintStepUp(ports, { person, application, method: 'face' }) } }
}

/** One step of the check's life; nothing when somebody else was faster. */
async function move(ports: Ports, check: Check): Promise<Check | undefined> {
  const version = await ports.database.collection<FaceCheck>('faceChecks').replace(check)
  return version === 'conflict' ? undefined : { ...check, version }
}
