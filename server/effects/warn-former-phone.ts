import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { openAnswers } from '../applying/sealed-answers'
import { backOff } from '../execution/back-off'
import type { Ports } from '../ports'
import type { EffectResult } from './effect-result'

const GIVE_UP = 8

/** Whoever owns the number that is registered hears that it shall be another, and can object (workflows 5.7, item 5). */
export async function warnFormerPhone(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  const { from } = openAnswers(ports, application)
  if (!from) return { kind: 'done' }
  const answer = await ports.shortMessages.send(from, 'progress', ['信息变更', '登记的手机号要换成别的号码'])
  if (answer.kind === 'unknown' && effect.tries < GIVE_UP) return { kind: 'later', seconds: backOff(effect.tries) }
  return { kind: 'done' }
}
