import type { CentreCode } from '../../core/domain/values/ids'
import type { Depositor } from '../../local/acting/depositor'
import { wind } from '../../local/acting/wind'
import type { World } from '../../local/world/start-world'
import { readSms } from './read-sms'
import { solveCaptcha } from './solve-captcha'

/** Asks for a code as a guest does, then reads it in the inbox. A minute passes first, for the pause between two codes. */
export async function smsCode(
  world: World,
  who: Depositor,
  purpose: 'register' | 'log-in' | 'reset',
  centre: CentreCode,
  phone: string,
): Promise<string> {
  await wind(world, 61)
  await who.get('request-sms-code', { centre, purpose, phone, captcha: await solveCaptcha(who) })
  const code = (await readSms(world, phone)).filter(message => message.template === 'code').at(-1)?.values[0]
  if (!code) throw new Error(`no code came to ${phone}`)
  return code
}
