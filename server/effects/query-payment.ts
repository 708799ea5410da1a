import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { NEVER_ARRIVED } from '../../core/domain/application/orders'
import { applyPayment } from '../execution/apply-payment'
import { backOff } from '../execution/back-off'
import type { Ports } from '../ports'
import type { EffectResult } from './effect-result'

/** The bank must say "never heard of it" this often in a row, over minutes, before we believe it. */
const ABSENT_TIMES = 6

/** BDC110: asks the bank about an order by its original date and sequence. */
export async function queryPayment(ports: Ports, _application: Application, effect: Effect): Promise<EffectResult> {
  const order = effect.subject
  const now = ports.clock.now()
  const answer = await ports.bank.queryPayment(order)
  if (answer.kind !== 'yes' || answer.value.state === 'accepted')
    return { kind: 'later', seconds: backOff(effect.tries) }
  if (answer.value.state !== 'absent') {
    const state = answer.value
    return { kind: 'done', change: current => applyPayment(ports.calendars, current, order, state, now) }
  }
  const absent = (effect.absent ?? 0) + 1
  if (absent < ABSENT_TIMES) return { kind: 'later', seconds: backOff(absent), absent }
  const lost = { state: 'refused', code: NEVER_ARRIVED, message: '银行多次答复没有收到这笔付款' } as const
  return { kind: 'done', change: current => applyPayment(ports.calendars, current, order, lost, now) }
}
