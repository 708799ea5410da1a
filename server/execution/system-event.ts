import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { Application } from '../../core/domain/application/application'
import { decide } from '../../core/domain/application/decide'
import type { EventData } from '../../core/domain/application/event'
import type { Instant } from '../../core/domain/values/instant'
import type { Calendars } from '../ports'
import { workingTimeOf } from './working-time-of'

/**
 * Applies what an outside party said as an event. Heard twice, or too late to matter (the flow has moved on), it changes
 * nothing.
 * @param id made of order and outcome, so the same answer is the same event
 */
export function systemEvent(
  calendars: Calendars,
  application: Application,
  happened: { id: string; action: string; at: Instant; by: string; data?: EventData },
): Application {
  if (application.events.some(event => event.id === happened.id)) return application
  const decision = decide(flowNamed(application.flow), workingTimeOf(calendars, application.centre), application, {
    action: happened.action,
    acting: { kind: 'system', name: happened.by },
    key: happened.id,
    now: happened.at,
    data: happened.data,
  })
  return decision.ok ? decision.application : application
}
