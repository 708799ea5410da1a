import { plus } from '../../core/domain/calendar/plus'
import type { Ports } from '../ports'
import type { SmsCode } from '../records/sms-code'

export type SmsPurpose = 'register' | 'log-in' | 'reset' | 'step-up' | 'on-call'
export interface SmsAddress {
  purpose: SmsPurpose
  phone: string
  /** A code is good only on the phone that asked for it; `on-call`: for the member of 12329 who had it sent. */
  openid: string
}

export const smsCodeSeconds = 300
const smsCodeTries = 5

const idOf = (ports: Ports, to: SmsAddress) => ports.vault.blind('smsCode', `${to.purpose} ${to.phone} ${to.openid}`)
const hashOf = (ports: Ports, to: SmsAddress, code: string) =>
  ports.vault.blind('smsCode.code', `${idOf(ports, to)} ${code}`)

/** Draws a new code in place of any earlier one. */
export async function drawSmsCode(ports: Ports, to: SmsAddress): Promise<string> {
  const codes = ports.database.collection<SmsCode>('smsCodes')
  const code = ports.chance.digits(6)
  const _id = idOf(ports, to)
  const next = { _id, codeHash: hashOf(ports, to, code), tries: 0, expiresAt: plus(ports.clock.now(), smsCodeSeconds) }
  for (let round = 0; round < 5; round++) {
    const before = await codes.find(_id)
    const written = before
      ? (await codes.replace({ ...before, ...next })) !== 'conflict'
      : (await codes.add(next)) === 'added'
    if (written) return code
  }
  throw new Error('the code changed under every try')
}

/** Is this the code that was sent? Every try is counted before it is compared; five wrong ones end the code. */
export async function checkSmsCode(ports: Ports, to: SmsAddress, code: string): Promise<boolean> {
  const codes = ports.database.collection<SmsCode>('smsCodes')
  const sent = await codes.find(idOf(ports, to))
  if (!sent || sent.tries >= smsCodeTries || sent.expiresAt <= ports.clock.now()) return false
  if ((await codes.replace({ ...sent, tries: sent.tries + 1 })) === 'conflict') return false
  return sent.codeHash === hashOf(ports, to, code)
}

/** Uses up a code that was just right. False for all but one of those who try at the same moment. */
export async function spendSmsCode(ports: Ports, to: SmsAddress, code: string): Promise<boolean> {
  const codes = ports.database.collection<SmsCode>('smsCodes')
  return codes.remove(idOf(ports, to), { codeHash: hashOf(ports, to, code) })
}
