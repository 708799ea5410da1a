import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'
import { mintSession } from '../standing/mint-session'
import { ownerOfPhone } from '../standing/owner-of-phone'
import { checkSmsCode, spendSmsCode } from '../standing/sms-code'

/** Logs in a registered person by a code to their phone. Who is registered is said only to who had the right code. */
export async function logInWithSms(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'log-in-with-sms'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'log-in-with-sms'>>> {
  const { openid } = asking.caller
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  if (!findCentre(body.centre)) return { ok: false, problem: problems.notFound() }
  const { phone } = body
  const to = { purpose: 'log-in', phone, openid } as const
  if (!(await checkSmsCode(ports, to, body.smsCode)) || !(await spendSmsCode(ports, to, body.smsCode))) {
    return { ok: false, problem: problems.smsCodeWrong() }
  }
  const owner = await ownerOfPhone(ports, body.centre, phone)
  if (!owner.ok) return owner
  return { ok: true, body: { session: await mintSession(ports, owner.person, openid, 'password') } }
}
