import { halfWidth } from '../../core/domain/values/half-width'
import type { Ports } from '../ports'
import type { Captcha } from '../records/captcha'

/** Answers are compared without case and gaps; only blind indexes are kept. */
export function captchaAnswer(ports: Ports, id: string, answer: string): string {
  return ports.vault.blind('captcha', `${id} ${halfWidth(answer).replace(/\s/g, '').toUpperCase()}`)
}

/** Right, in time, and not answered before? A captcha is gone after one answer, right or wrong, also in a race. */
export async function solveCaptcha(ports: Ports, given: { id: string; answer: string } | undefined): Promise<boolean> {
  if (!given) return false
  const captchas = ports.database.collection<Captcha>('captchas')
  const captcha = await captchas.find(given.id)
  if (!captcha || !(await captchas.remove(given.id))) return false
  return captcha.expiresAt > ports.clock.now() && captcha.answers.includes(captchaAnswer(ports, given.id, given.answer))
}
