import type { WorkingTime } from '../deadline/deadline'
import type { Problem } from '../problem/problem'
import type { Command } from '../workflow/command'
import type { Actor, Flow } from '../workflow/flow'
import { transitionFor } from '../workflow/transition-for'
import type { Application } from './application'
import { effectsOf } from './effects-of'
import type { ApplicationEvent, By, EventData } from './event'
import { evolve } from './evolve'
import { owe } from './owe'

export type Decision = { ok: true; application: Application; event: ApplicationEvent } | { ok: false; problem: Problem }

/** The one place where an application changes: asks the flow table, makes the event, evolves, and says what is owed. */
export function decide(flow: Flow, time: WorkingTime, application: Application, command: Command): Decision {
  const allowed = transitionFor(flow, application, command)
  if (!allowed.ok) return allowed
  const event: ApplicationEvent = {
    id: command.key,
    at: command.now,
    by: byOf(command, allowed.transition.by),
    action: command.action,
    ...dataOf(command),
  }
  const evolved = evolve(flow, time, application, event, command.lease)
  return { ok: true, event, application: owe(evolved, effectsOf(evolved, event, allowed.transition)) }
}

function byOf({ acting }: Command, part: Actor): By {
  if (acting.kind === 'depositor') {
    const { person, through } = acting
    return through
      ? { kind: 'depositor', id: person, name: `申请人（12329${through.name}代办）`, through: through.id }
      : { kind: 'depositor', id: person, name: '申请人' }
  }
  if (acting.kind === 'counterpart') return { kind: 'counterpart', id: acting.centre, name: acting.name }
  if (acting.kind === 'system') return { kind: 'system', id: acting.name, name: acting.name }
  return { kind: part, id: acting.id, name: acting.name }
}

function dataOf(command: Command): { data?: EventData } {
  const data: EventData = {
    ...command.data,
    ...(command.note ? { note: command.note } : {}),
    ...(command.lines ? { lines: [...command.lines] } : {}),
    ...(command.reason ? { reason: command.reason } : {}),
  }
  return Object.keys(data).length > 0 ? { data } : {}
}
