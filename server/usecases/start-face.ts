import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { plus } from '../../core/domain/calendar/plus'
import type { Identity } from '../../core/domain/identity/identity'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'
import type { FaceCheck } from '../records/face-check'
import { refusedAfterWindow } from '../standing/after-window'
import { identityOf } from '../standing/identity-of'
import { limitAttempts } from '../standing/limit-attempts'
import { readIdentity } from '../standing/read-identity'
import { personIdOf } from '../standing/save-person'

/** WeChat forgets a check after an hour; ours ends a little earlier, so that the two never disagree. */
const marginSeconds = 60

/**
 * Starts WeChat's face check for an identity fixed here and now. Whether the centre knows this person is not asked before the
 * face has passed: until then everybody hears the same.
 */
export async function startFace(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'start-face'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'start-face'>>> {
  const { openid } = asking.caller
  const centre = findCentre(body.centre)
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  if (!centre) return { ok: false, problem: problems.notFound() }
  const logIn = body.purpose === 'log-in'
  const notices = {
    face: body.faceNotice,
    ...(logIn && body.userNotice !== undefined ? { user: body.userNotice } : {}),
  }
  if (
    notices.face !== noticeOf(centre, 'face').version ||
    (logIn && notices.user !== noticeOf(centre, 'user').version)
  ) {
    return { ok: false, problem: problems.noticeNotRead() }
  }
  const who = await identityFor(ports, asking, body)
  if (!who.ok) return who
  const person = personIdOf(ports, who.identity.idNumber)
  for (const [what, key] of [
    ['face-of-openid', openid],
    ['face-of-person', person],
  ] as const) {
    const limited = await limitAttempts(ports, what, key)
    if (!limited.ok) return limited
  }

  const outSeqNo = ports.chance.hex(16)
  const answer = await ports.face.start({ outSeqNo, identity: who.identity, openid })
  if (answer.kind === 'unknown') return { ok: false, problem: problems.faceUnavailable() }
  if (answer.kind === 'no') return { ok: false, problem: problems.faceTechnical() }
  const now = ports.clock.now()
  const expiresAt = plus(now, Math.max(0, Math.min(answer.value.expiresIn, 3600) - marginSeconds))
  const check: FaceCheck = {
    _id: outSeqNo,
    openid,
    centre: centre.code,
    purpose: body.purpose,
    sealed: ports.vault.seal(outSeqNo, { name: who.identity.name, idNumber: who.identity.idNumber }),
    person,
    verifyId: answer.value.verifyId,
    ...(body.purpose === 'step-up' ? { application: body.application } : {}),
    notices,
    state: 'issued',
    startedAt: now,
    expiresAt,
  }
  if ((await ports.database.collection<FaceCheck>('faceChecks').add(check)) === 'taken') {
    return { ok: false, problem: problems.faceTechnical() }
  }
  return { ok: true, body: { outSeqNo, verifyId: answer.value.verifyId, expiresAt } }
}

/** For a log-in the identity is typed now; for a step-up it is the session's, whatever the body says. */
async function identityFor(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'start-face'>,
): Promise<{ ok: true; identity: Identity } | Extract<ReturnType<typeof readIdentity>, { ok: false }>> {
  if (body.purpose === 'log-in') return readIdentity(ports, body)
  const { caller, session } = asking
  if (!session) return { ok: false, problem: problems.signInFirst() }
  if (!body.application) return { ok: false, problem: problems.notUnderstood() }
  const closed = await refusedAfterWindow(ports, { caller, session })
  if (closed) return { ok: false, problem: closed }
  return { ok: true, identity: await identityOf(ports, session.person) }
}
