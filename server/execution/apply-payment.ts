import type { Application } from '../../core/domain/application/application'
import type { EventData } from '../../core/domain/application/event'
import { executions, paymentOrder, posted } from '../../core/domain/application/orders'
import { owe } from '../../core/domain/application/owe'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Instant } from '../../core/domain/values/instant'
import type { Calendars, PaymentState } from '../ports'
import { systemEvent } from './system-event'

/**
 * What the bank says about a payment, as an event; questions still owed about it end with a final answer. Only the order under
 * way counts: what is said late about an order the bank had refused cannot settle, or fail, the one that took its place.
 */
export function applyPayment(
  calendars: Calendars,
  application: Application,
  order: string,
  state: PaymentState | 'unknown',
  at: Instant,
): Application {
  if (!posted(application) || order !== paymentOrder(application)) return application
  const says = (outcome: 'unknown' | 'accepted' | 'paid' | 'refused', data: EventData = {}) =>
    systemEvent(calendars, application, {
      id: `${order}:${executions(application)}:${outcome}`,
      action: `payment-${outcome}`,
      at,
      by: '银行',
      data: { order, ...data },
    })
  if (state === 'unknown') return says('unknown')
  switch (state.state) {
    case 'accepted':
      return says('accepted')
    case 'paid':
      return settle(says('paid', { serial: state.serial, on: beijing(state.at).day }), order)
    case 'refused':
      return settle(says('refused', { code: state.code, message: state.message }), order)
    case 'absent':
      return application
  }
}

function settle(application: Application, order: string): Application {
  const asked = application.effects.filter(
    effect => effect.subject === order && (effect.kind === 'query-payment' || effect.kind === 'pay'),
  )
  return owe(
    application,
    [],
    asked.map(effect => effect.id),
  )
}
