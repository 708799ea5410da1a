import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import { refusedAfterWindow } from '../standing/after-window'
import { identityOf } from '../standing/identity-of'
import { isCooling } from '../standing/is-cooling'
import { mintStepUp } from '../standing/mint-step-up'
import { checkSmsCode, spendSmsCode } from '../standing/sms-code'

/** "It is really you", by a code to the phone on file, for this draft or application only. */
export async function stepUpWithSms(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'step-up-with-sms'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'step-up-with-sms'>>> {
  const { openid } = asking.caller
  const { person } = asking.session
  const { phone } = await identityOf(ports, person)
  if (!openid || !phone) return { ok: false, problem: problems.notUnderstood() }
  const closed = await refusedAfterWindow(ports, asking)
  if (closed) return { ok: false, problem: closed }
  if (await isCooling(ports, person, openid)) return { ok: false, problem: problems.cooling() }
  const to = { purpose: 'step-up', phone, openid } as const
  if (!(await checkSmsCode(ports, to, body.smsCode)) || !(await spendSmsCode(ports, to, body.smsCode))) {
    return { ok: false, problem: problems.smsCodeWrong() }
  }
  return {
    ok: true,
    body: { stepUp: await mintStepUp(ports, { person, application: body.application, method: 'sms' }) },
  }
}
