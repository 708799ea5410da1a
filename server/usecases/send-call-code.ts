import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { limitAttempts } from '../standing/limit-attempts'
import { drawSmsCode, smsCodeSeconds } from '../standing/sms-code'
import { findCase } from '../work/find-case'

/** Sends a code to the phone of the case, for the depositor on the line to read out. */
export async function sendCallCode(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'send-call-code'>,
): Promise<Handled<ReplyOf<StaffDoor, 'send-call-code'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const phone = ports.vault.open(application._id, application.sealed, 'phone')
  if (!phone) return { ok: false, problem: problems.phoneDiffers() }
  for (const what of ['sms-of-phone', 'sms-pause'] as const) {
    const limited = await limitAttempts(ports, what, phone)
    if (!limited.ok) return limited
  }
  const code = await drawSmsCode(ports, { purpose: 'on-call', phone, openid: staff._id })
  const sent = await ports.shortMessages.send(phone, 'code', [code, String(smsCodeSeconds / 60)])
  if (sent.kind !== 'yes') return { ok: false, problem: problems.smsUnavailable() }
  const { _id: subject, centre } = application
  await ports.audit.record({ at: ports.clock.now(), actor: staff._id, action: 'call.code-sent', subject, centre })
  return { ok: true, body: { sentTo: application.masked.phone, expiresAfter: smsCodeSeconds } }
}
