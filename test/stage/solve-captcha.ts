import type { Depositor } from '../../local/acting/depositor'

/** Works out the sum that stands beside the picture, as somebody who cannot see it would. */
export async function solveCaptcha(who: Depositor): Promise<{ id: string; answer: string }> {
  const { id, spoken } = await who.get('request-captcha', {})
  const [, left, right] = /^(\d+)加(\d+)/.exec(spoken) ?? []
  if (!left || !right) throw new Error(`not a sum: ${spoken}`)
  return { id, answer: String(Number(left) + Number(right)) }
}
