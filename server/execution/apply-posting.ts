import type { Application } from '../../core/domain/application/application'
import type { EventData } from '../../core/domain/application/event'
import { executions, posted, postingOrder } from '../../core/domain/application/orders'
import { owe } from '../../core/domain/application/owe'
import type { Instant } from '../../core/domain/values/instant'
import type { Calendars, PostingState } from '../ports'
import { systemEvent } from './system-event'

/**
 * What the core says about closing the account, as an event; questions still owed about it end with a final answer. Once it has
 * posted nothing else it says about the order counts.
 */
export function applyPosting(
  calendars: Calendars,
  application: Application,
  order: string,
  state: PostingState,
  at: Instant,
): Application {
  if (order !== postingOrder(application) || posted(application)) return application
  const says = (outcome: 'accepted' | 'posted' | 'refused', data: EventData = {}) =>
    systemEvent(calendars, application, {
      id: `${order}:${executions(application)}:${outcome}`,
      action: `posting-${outcome}`,
      at,
      by: '核心系统',
      data: { order, ...data },
    })
  switch (state.state) {
    case 'accepted':
      return says('accepted')
    case 'posted': {
      const { state: _, ...entered } = state
      return settle(says('posted', entered), order)
    }
    case 'refused':
      return settle(says('refused', { code: state.code, message: state.message }), order)
    case 'absent':
      return application
  }
}

function settle(application: Application, order: string): Application {
  const asked = application.effects.filter(
    effect => effect.subject === order && (effect.kind === 'query-posting' || effect.kind === 'post-withdrawal'),
  )
  return owe(
    application,
    [],
    asked.map(effect => effect.id),
  )
}
