import type { Application } from '../../../core/domain/application/application'
import type { Effect } from '../../../core/domain/application/effect'
import { posted } from '../../../core/domain/application/orders'
import type { Ports } from '../../ports'
import { applyPosting } from '../apply-posting'
import { backOff, type EffectResult } from './effect-result'

/** Tells the core to close the account. The order is the same for ever, so sending it again is safe. */
export async function postWithdrawal(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  // The case has moved on (refused, posted meanwhile): nothing to send any more.
  if (application.state !== 'executing' || posted(application)) return { kind: 'done' }
  const { _id, sealed } = application
  const identity = { name: ports.vault.open(_id, sealed, 'name'), idNumber: ports.vault.open(_id, sealed, 'idNumber') }
  const order = effect.subject
  const now = ports.clock.now()
  const answer = await ports.core(application.centre).postWithdrawal({
    order,
    account: ports.vault.open(_id, sealed, 'account'),
    identity,
    reason: 'retirement',
    at: application.submittedAt,
  })
  if (answer.kind === 'unknown') return { kind: 'later', seconds: backOff(effect.tries) }
  if (answer.kind === 'no') {
    const { code, message } = answer
    return { kind: 'done', change: current => applyPosting(current, order, { state: 'refused', code, message }, now) }
  }
  return { kind: 'done', change: current => applyPosting(current, order, answer.value, now) }
}
