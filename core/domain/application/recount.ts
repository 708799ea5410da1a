import { type Deadline, startDeadline, type WorkingTime } from '../deadline/deadline'
import { recountDeadline } from '../deadline/recount-deadline'
import type { Instant } from '../values/instant'
import type { Flow } from '../workflow/flow'
import type { Application } from './application'
import type { Effect } from './effect'
import type { ApplicationEvent } from './event'
import { owe } from './owe'
import { setAlarm } from './set-alarm'

/**
 * Counts the promise of a case anew, after a table of working days was entered or changed. A day that moves, or that is no longer 暂定, is an
 * event and a notice; nothing moves in silence. The applicant's own time only ever grows.
 * @returns the very same application where nothing changes
 */
export function recount(flow: Flow, time: WorkingTime, application: Application, now: Instant): Application {
  if (flow.states[application.state]?.clock === 'stopped') return application
  const deadline = recountDeadline(time, application.deadline, now)
  const correctionDueAt = longerCorrection(time, application)
  const counted = deadline !== application.deadline
  if (!counted && correctionDueAt === application.correctionDueAt) return application
  const { dueOn: was } = application.deadline
  const moved = deadline.dueOn !== was
  const settled = application.deadline.provisional === true
  const next: Application = {
    ...application,
    deadline,
    dueAt: deadline.dueAt,
    ...(correctionDueAt ? { correctionDueAt, nextClockAt: correctionDueAt } : {}),
    ...stillBreached(application, deadline),
    ...(moved && deadline.dueAt > now ? { alarm: 0 } : {}),
  }
  if (!moved && !settled && correctionDueAt === application.correctionDueAt) return setAlarm(flow, time, next)
  const event: ApplicationEvent = {
    id: `${application._id}:recounted:${time.calendar.version}`,
    at: now,
    by: { kind: 'system', id: '系统', name: '系统' },
    action: 'recount',
    data: {
      on: deadline.dueOn,
      ...(moved ? { was } : {}),
      ...(correctionDueAt && correctionDueAt !== application.correctionDueAt ? { dueOn: correctionDueAt } : {}),
    },
  }
  const notice: Effect = {
    id: `${event.id}:notify`,
    kind: 'notify',
    subject: moved || correctionDueAt !== application.correctionDueAt ? 'promise-moved' : 'promise-settled',
    nextAt: now,
    tries: 0,
  }
  return owe(setAlarm(flow, time, { ...next, events: [...application.events, event], changedAt: now }), [notice])
}

/** The day to supplement by, counted anew; never an earlier one than was said. */
function longerCorrection(time: WorkingTime, { correctionDueAt, correctionFrom }: Application): Instant | undefined {
  if (!correctionDueAt || !correctionFrom) return correctionDueAt
  const counted = startDeadline(time, correctionFrom.at, correctionFrom.days).dueAt
  return counted > correctionDueAt ? counted : correctionDueAt
}

/** What was late by a provisional day alone is judged by the table. */
function stillBreached({ breached, deadline }: Application, counted: Deadline): Pick<Application, 'breached'> {
  if (!breached || !deadline.provisional || counted.dueOn === deadline.dueOn) return {}
  return { breached: breached.filter(day => day !== deadline.dueOn) }
}
