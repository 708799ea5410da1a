import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'
import { limitAttempts } from '../standing/limit-attempts'
import { readIdentity } from '../standing/read-identity'
import { personIdOf } from '../standing/save-person'
import { drawWindowCode, windowCodeSeconds } from '../standing/window-code'

/**
 * 到窗口核对, before any session: a code for the window of any centre here. Whether the chosen centre knows this person is not asked
 * before a clerk has compared the identity card: until then everybody hears the same.
 */
export async function showLogInCode(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'show-log-in-code'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'show-log-in-code'>>> {
  const { openid } = asking.caller
  const centre = findCentre(body.centre)
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  if (!centre) return { ok: false, problem: problems.notFound() }
  const userNotice = noticeOf(centre, 'user').version
  if (body.userNotice !== userNotice) return { ok: false, problem: problems.noticeNotRead() }
  const who = readIdentity(ports, body)
  if (!who.ok) return who
  const { identity } = who
  const limited = await limitAttempts(ports, 'log-in-code', openid)
  if (!limited.ok) return limited
  const person = personIdOf(ports, identity.idNumber)
  const expiresAt = plus(ports.clock.now(), windowCodeSeconds)
  const code = await drawWindowCode(ports, _id => ({
    _id,
    purpose: 'log-in',
    openid,
    person,
    centre: centre.code,
    userNotice,
    sealed: ports.vault.seal(_id, { ...identity }),
    state: 'shown',
    expiresAt,
  }))
  return { ok: true, body: { code, expiresAt } }
}
