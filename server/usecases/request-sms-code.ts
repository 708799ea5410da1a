import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import { mask } from '../../core/domain/values/mask'
import { readMobilePhone } from '../../core/domain/values/mobile-phone'
import type { Asking, Ports } from '../ports'
import { identityOf } from '../standing/identity-of'
import { forgetAttempts, limitAttempts } from '../standing/limit-attempts'
import { drawSmsCode, smsCodeSeconds } from '../standing/sms-code'
import { solveCaptcha } from '../standing/solve-captcha'

const resendSeconds = 60

/**
 * Sends a six-digit code. A code goes to every phone that is asked for, registered or not: so the answer and its time say
 * nothing about who is registered, and only the phone's owner learns more.
 */
export async function requestSmsCode(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'request-sms-code'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'request-sms-code'>>> {
  const { openid } = asking.caller
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  if (!findCentre(body.centre)) return { ok: false, problem: problems.notFound() }
  const to = await phoneFor(ports, asking, body)
  if (!to.ok) return to
  const { phone } = to
  for (const [what, key] of [
    ['sms-of-openid', openid],
    ['sms-of-phone', phone],
    ['sms-pause', phone],
  ] as const) {
    const limited = await limitAttempts(ports, what, key)
    if (!limited.ok) return limited
  }
  const code = await drawSmsCode(ports, { purpose: body.purpose, phone, openid })
  const sent = await ports.shortMessages.send(phone, 'code', [code, String(smsCodeSeconds / 60)])
  if (sent.kind !== 'yes') {
    await forgetAttempts(ports, 'sms-pause', phone)
    return { ok: false, problem: problems.smsUnavailable() }
  }
  await ports.audit.record({
    at: ports.clock.now(),
    actor: 'guest',
    action: 'sms.sent',
    subject: body.purpose,
    centre: body.centre,
  })
  return { ok: true, body: { resendAfter: resendSeconds, expiresAfter: smsCodeSeconds, sentTo: mask.phone(phone) } }
}

/** A step-up goes to the phone on file and nowhere else; all others must solve a captcha first. */
async function phoneFor(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'request-sms-code'>,
): Promise<{ ok: true; phone: string } | { ok: false; problem: Problem }> {
  if (body.purpose === 'step-up') {
    if (!asking.session) return { ok: false, problem: problems.signInFirst() }
    const { phone } = await identityOf(ports, asking.session.person)
    return phone ? { ok: true, phone } : { ok: false, problem: problems.phoneDiffers() }
  }
  const reading = readMobilePhone(body.phone ?? '')
  if (!reading.ok) {
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'phone', message: reading.message }] }) }
  }
  return (await solveCaptcha(ports, body.captcha)) ? reading : { ok: false, problem: problems.captchaWrong() }
}
