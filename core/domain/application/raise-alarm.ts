import { beijing } from '../calendar/beijing'
import { callAfter } from '../deadline/call-after'
import type { WorkingTime } from '../deadline/deadline'
import type { Instant } from '../values/instant'
import type { Flow } from '../workflow/flow'
import type { Application } from './application'
import { breachedBy } from './breached-by'
import type { Effect } from './effect'
import type { ApplicationEvent } from './event'
import { owe } from './owe'
import { setAlarm } from './set-alarm'

/** From this level on the other centre is urged by itself; before, that is the liaison's to do. */
const URGES_FROM = 3

/**
 * The promise is nearly over, over, or long over: an event with its level, somebody told, and the centre that has it urged. The state stays.
 * Called before its time it changes nothing.
 */
export function raiseAlarm(flow: Flow, time: WorkingTime, application: Application, now: Instant): Application {
  if (!application.nextAlarmAt || application.nextAlarmAt > now) return application
  const unheard = application.state === 'sent'
  const level = (application.alarm ?? 0) + 1
  const event: ApplicationEvent = {
    id: `${application._id}:${unheard ? 'unheard' : 'alarm'}:${application.deadline.dueOn}:${level}`,
    at: now,
    by: { kind: 'system', id: '系统', name: '系统' },
    action: unheard ? 'unheard' : 'overdue',
    data: { level },
  }
  if (application.events.some(({ id }) => id === event.id)) return application
  const away = flow.states[application.state]?.queue === 'away' && application.intake !== undefined
  const effect = (kind: 'alert' | 'send-message', subject: string): Effect => ({
    id: `${event.id}:${kind}:${subject}`,
    kind,
    subject,
    nextAt: now,
    tries: 0,
  })
  const urges =
    away && (unheard || level >= URGES_FROM)
      ? (application.intake?.exchanges ?? []).map(exchange => effect('send-message', `URGE:${exchange}`))
      : []
  const raised: Application = {
    ...application,
    ...(unheard ? {} : breachedBy(application, now)),
    alarm: level,
    events: [...application.events, event],
    changedAt: now,
    // Asked again each working day until it is acknowledged.
    ...(unheard ? { ackDueAt: callAfter(time, beijing(now).day, 1) } : {}),
  }
  return owe(setAlarm(flow, time, raised), [effect('alert', String(level)), ...urges])
}
