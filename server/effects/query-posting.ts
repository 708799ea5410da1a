import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { applyPosting } from '../execution/apply-posting'
import { backOff } from '../execution/back-off'
import type { Ports } from '../ports'
import type { EffectResult } from './effect-result'
import { postWithdrawal } from './post-withdrawal'

/** Asks the core what became of the closing. */
export async function queryPosting(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  const order = effect.subject
  const now = ports.clock.now()
  const answer = await ports.core(application.centre).queryPosting(order)
  if (answer.kind !== 'yes') return { kind: 'later', seconds: backOff(effect.tries) }
  if (answer.value.state === 'accepted') return { kind: 'later', seconds: backOff(effect.tries) }
  if (answer.value.state === 'absent') {
    // Sent again, and still asked about: "accepted" is no news, so nobody else would.
    const again = await postWithdrawal(ports, application, effect)
    return { kind: 'later', seconds: backOff(effect.tries), ...('change' in again ? { change: again.change } : {}) }
  }
  return { kind: 'done', change: current => applyPosting(ports.calendars, current, order, answer.value, now) }
}
