import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { beijing } from '../../core/domain/calendar/beijing'
import { problems } from '../../core/domain/problem/problems'
import { readIdentityDocument } from '../../core/domain/values/identity-document'
import { weakPassword } from '../../core/domain/values/weak-password'
import type { Asking, Ports } from '../ports'
import type { Person } from '../records/person'
import type { Session } from '../records/session'
import { identityOf } from '../standing/identity-of'
import { forgetAttempts } from '../standing/limit-attempts'
import { mintSession } from '../standing/mint-session'
import { ownerOfPhone } from '../standing/owner-of-phone'
import { checkSmsCode, spendSmsCode } from '../standing/sms-code'

const tooWeak = problems.passwordWeak({ fields: [{ path: 'password', message: '请换一个密码' }] })

/** A new password by a code to the registered phone. Every other log-in of this person ends with it. */
export async function resetPassword(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'reset-password'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'reset-password'>>> {
  const { openid } = asking.caller
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  if (!findCentre(body.centre)) return { ok: false, problem: problems.notFound() }
  const { phone, password } = body
  if (weakPassword(password, { phone })) return { ok: false, problem: tooWeak }
  const to = { purpose: 'reset', phone, openid } as const
  if (!(await checkSmsCode(ports, to, body.smsCode))) return { ok: false, problem: problems.smsCodeWrong() }
  const owner = await ownerOfPhone(ports, body.centre, phone)
  if (!owner.ok) return owner
  const { idNumber, idType } = await identityOf(ports, owner.person._id)
  const reading = readIdentityDocument({ idNumber, idType }, beijing(ports.clock.now()).day)
  if (!reading.ok) throw new Error('a stored identity number no longer reads')
  if (weakPassword(password, { bornOn: reading.bornOn, idNumber, phone })) {
    return { ok: false, problem: tooWeak }
  }
  if (!(await spendSmsCode(ports, to, body.smsCode))) return { ok: false, problem: problems.smsCodeWrong() }
  const changed = { ...owner.person, password: await ports.secrets.hashPassword(password) }
  if ((await ports.database.collection<Person>('persons').replace(changed)) === 'conflict') {
    return { ok: false, problem: problems.broken() }
  }
  const sessions = ports.database.collection<Session>('sessions')
  for (const session of await sessions.list({ person: changed._id })) await sessions.remove(session._id)
  await forgetAttempts(ports, 'password-of-person', changed._id)
  for (const account of [phone, idNumber]) await forgetAttempts(ports, 'password-of-account', account)
  await ports.audit.record({
    at: ports.clock.now(),
    actor: changed._id,
    action: 'password.reset',
    subject: changed._id,
  })
  return { ok: true, body: { session: await mintSession(ports, changed, openid, 'password') } }
}
