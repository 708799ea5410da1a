import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { paymentOrder, posted } from '../../core/domain/application/orders'
import { fen } from '../../core/domain/values/fen'
import { applyPayment } from '../execution/apply-payment'
import { backOff } from '../execution/back-off'
import type { Ports } from '../ports'
import type { EffectResult } from './effect-result'

/**
 * Orders the payment, once. Whatever comes back but a clear answer is "unknown": it is asked about from then on and never
 * sent again by itself.
 */
export async function pay(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  const closing = posted(application)
  const order = effect.subject
  // The case has moved on, or another order took this one's place: this one must not go out any more.
  if (!closing || application.state !== 'executing' || order !== paymentOrder(application)) return { kind: 'done' }
  const { _id, sealed, bank } = application
  if (effect.tries > 0) {
    // Begun before and never finished: it may have gone out. BDC110 before any BDC101.
    const known = await ports.bank.queryPayment(order)
    if (known.kind !== 'yes') return { kind: 'later', seconds: backOff(effect.tries) }
    const at = ports.clock.now()
    if (known.value.state !== 'absent')
      return { kind: 'done', change: current => applyPayment(ports.calendars, current, order, known.value, at) }
  }
  const answer = await ports.bank.pay({
    order,
    centre: application.centre,
    payee: {
      name: ports.vault.open(_id, sealed, 'name'),
      idNumber: ports.vault.open(_id, sealed, 'idNumber'),
      bank: bank?.code ?? '',
      card: ports.vault.open(_id, sealed, 'card'),
    },
    amount: fen(closing.total),
    principal: fen(closing.principal),
    interest: fen(closing.interest),
    summary: summaryOf(application),
    at: application.changedAt,
  })
  const now = ports.clock.now()
  if (answer.kind === 'yes')
    return { kind: 'done', change: current => applyPayment(ports.calendars, current, order, answer.value, now) }
  if (answer.kind === 'no') {
    const { code, message } = answer
    return {
      kind: 'done',
      change: current => applyPayment(ports.calendars, current, order, { state: 'refused', code, message }, now),
    }
  }
  return { kind: 'done', change: current => applyPayment(ports.calendars, current, order, 'unknown', now) }
}

/** 摘要, as the payee will find it on the bank's statement. */
function summaryOf({ item }: Application): string {
  const papers = findItem(item)?.papers
  if (papers?.kind !== 'payment') throw new Error(`${item} pays nothing`)
  return papers.summary
}
