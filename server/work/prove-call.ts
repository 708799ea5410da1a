import type { CallProof } from '../../core/contract/staff/hotline'
import type { Application } from '../../core/domain/application/application'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import { readSearch } from '../../core/domain/search/read-search'
import { readMobilePhone } from '../../core/domain/values/mobile-phone'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { limitAttempts } from '../standing/limit-attempts'
import { checkSmsCode } from '../standing/sms-code'

/** Is it the depositor, or somebody who holds their receipt or their phone, who is on the line? Guessing is counted. */
export async function proveCall(
  ports: Ports,
  staff: StaffRecord,
  application: Application,
  proof: CallProof | undefined,
): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  if (!proof) return { ok: false, problem: problems.callNotProved() }
  const limited = await limitAttempts(ports, 'call-proof', `${staff._id} ${application._id}`)
  if (!limited.ok) return limited
  const phone = ports.vault.open(application._id, application.sealed, 'phone')
  switch (proof.by) {
    case 'number':
      return standsOn(application, proof.number)
        ? { ok: true }
        : { ok: false, problem: problems.callNotProved({ title: '这个编号不是这件的。' }) }
    case 'code': {
      const right = await checkSmsCode(ports, { purpose: 'on-call', phone, openid: staff._id }, proof.smsCode)
      return right ? { ok: true } : { ok: false, problem: problems.smsCodeWrong() }
    }
    case 'call-back': {
      const called = readMobilePhone(proof.phone)
      return phone !== '' && called.ok && called.phone === phone
        ? { ok: true }
        : { ok: false, problem: problems.callNotProved({ title: '回拨的号码不是这件登记的手机。' }) }
    }
    default:
      return proof satisfies never
  }
}

function standsOn({ number, intake, request }: Application, typed: string): boolean {
  const key = readSearch(typed)
  if (key?.by === 'number') return key.number === number
  return key?.by === 'exchange' && [...(intake?.exchanges ?? []), request?.exchange].includes(key.number)
}
