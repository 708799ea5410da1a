import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'
import type { Captcha } from '../records/captcha'
import { captchaLetters, drawCaptcha } from '../standing/draw-captcha'
import { limitAttempts } from '../standing/limit-attempts'
import { captchaAnswer } from '../standing/solve-captcha'

const captchaSeconds = 300

/** A picture of four letters, and a sum in words for those who cannot see it; either answer will do, once. */
export async function requestCaptcha(
  ports: Ports,
  asking: Asking,
  _body: RequestOf<DepositorDoor, 'request-captcha'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'request-captcha'>>> {
  const { openid } = asking.caller
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  const limited = await limitAttempts(ports, 'captcha', openid)
  if (!limited.ok) return limited
  const random = (below: number) => Number.parseInt(ports.chance.hex(4), 16) % below
  const id = ports.chance.hex(16)
  const letters = Array.from({ length: 4 }, () => captchaLetters[random(captchaLetters.length)]).join('')
  const [left, right] = [10 + random(30), 2 + random(8)]
  const captcha: Captcha = {
    _id: id,
    answers: [captchaAnswer(ports, id, letters), captchaAnswer(ports, id, String(left + right))],
    expiresAt: plus(ports.clock.now(), captchaSeconds),
  }
  if ((await ports.database.collection<Captcha>('captchas').add(captcha)) === 'taken')
    throw new Error('an id was drawn twice')
  const image = `data:image/svg+xml;base64,${Buffer.from(drawCaptcha(letters, random)).toString('base64')}`
  return { ok: true, body: { id, image, spoken: `${left}加${right}等于几？` } }
}
