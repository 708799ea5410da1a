import { plus } from '../calendar/plus'
import { pauseDeadline, resumeDeadline, startDeadline, type WorkingTime } from '../deadline/deadline'
import { debitAt } from '../deadline/debit-at'
import type { DepartmentId, StaffId } from '../values/ids'
import type { Instant } from '../values/instant'
import type { Flow } from '../workflow/flow'
import { type Application, NEVER } from './application'
import { breachedBy } from './breached-by'
import type { ApplicationEvent } from './event'
import { asking } from './open-lines'
import { setAlarm } from './set-alarm'

/** Most keys an application remembers; older actions cannot be repeated by their key any more. */
const KEYS_KEPT = 20

/** Applies one event: the only way an application changes state. */
export function evolve(
  flow: Flow,
  time: WorkingTime,
  application: Application,
  event: ApplicationEvent,
  lease = 1800,
): Application {
  const transition = flow.states[application.state]?.on[event.action]
  // Another state may be named for a step that leads somewhere; one that moves nothing moves nothing.
  const state = transition?.to ? (event.data?.to ?? transition.to) : application.state
  const before = flow.states[application.state]
  const after = flow.states[state]
  if (!before || !after) throw new Error(`flow ${flow.name} has no state ${state}`)

  let deadline = application.deadline
  if (transition?.starts) deadline = startDeadline(time, event.at, application.promised?.[transition.starts] ?? 0)
  if (before.clock !== 'paused' && after.clock === 'paused') deadline = pauseDeadline(time, deadline, event.at)
  if (before.clock === 'paused' && after.clock === 'runs') deadline = resumeDeadline(time, deadline, event.at)

  const moved = state !== application.state
  const next: Application = {
    ...application,
    ...(before.clock === 'runs' ? breachedBy(application, event.at) : {}),
    events: [...application.events, event],
    state,
    queue: after.queue,
    deadline,
    dueAt: after.clock === 'stopped' ? NEVER : deadline.dueAt,
    changedAt: event.at,
    round: asking.includes(event.action) ? application.round + 1 : application.round,
    ...(moved ? { assignee: '' as const, assigneeName: '', leaseUntil: '' as const } : {}),
  }
  if (event.action === 'claim') {
    next.assignee = event.by.id as StaffId
    next.assigneeName = event.by.name
    next.leaseUntil = plus(event.at, lease)
  }
  if (moved && after.on.debit && application.debit)
    next.debit = { ...application.debit, at: debitAt(time, event.at, application.debit.when) }
  if (event.data?.department) next.department = event.data.department as DepartmentId
  if (event.action === 'release') Object.assign(next, { assignee: '', assigneeName: '', leaseUntil: '' })
  // The same clerk is preferred after a correction: workflows 5.3.
  if (event.action === 'resubmit') next.checklistDone = []
  if (event.data?.dueOn && after.clock !== 'runs') {
    next.correctionDueAt = event.data.dueOn as Instant
    next.nextClockAt = event.data.dueOn as Instant
    if (event.data.days === undefined) delete next.correctionFrom
    else next.correctionFrom = { at: event.at, days: event.data.days }
  }
  if (moved && after.lapsesAfter !== undefined) {
    next.correctionDueAt = startDeadline(time, event.at, after.lapsesAfter).dueAt
    next.nextClockAt = next.correctionDueAt
    next.correctionFrom = { at: event.at, days: after.lapsesAfter }
  }
  if (moved && before.on.lapse) {
    delete next.correctionDueAt
    delete next.correctionFrom
    next.nextClockAt = NEVER
  }
  if (event.action === 'confirm-identity') {
    next.proofs = { ...application.proofs, identity: 'window' }
    delete next.holdUntil
  }
  if (event.action === 'ask-withdrawal') next.withdrawalAsked = true
  else if (moved) next.withdrawalAsked = false
  if (after.final) next.nextClockAt = NEVER
  const runsOn = before.clock === 'paused' && after.clock === 'runs' && !deadline.late
  if (transition?.starts || runsOn) next.alarm = 0
  // One working day to acknowledge (workflows 5.1, T-ack).
  if (event.action === 'send' || (event.action === 'carried' && state === 'sent'))
    Object.assign(next, { ackDueAt: startDeadline(time, event.at, 1).dueAt, alarm: 0 })
  return setAlarm(flow, time, next)
}

/** Remembers that `key` was spent on `body`, so that the same request gives the same answer. */
export function rememberKey(application: Application, key: string, body: string): Application {
  return { ...application, keys: [...application.keys, { key, body }].slice(-KEYS_KEPT) }
}
