import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { Application } from '../../core/domain/application/application'
import { decide } from '../../core/domain/application/decide'
import { rememberKey } from '../../core/domain/application/evolve'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Command } from '../../core/domain/workflow/command'
import type { Ports } from '../ports'
import { type Changed, changeApplication } from './change-application'
import { workingTimeOf } from './working-time-of'

export interface Act {
  id: ApplicationId
  /** Revision the person saw. */
  version: number
  /** Hash of what was asked for; the same key with another body is refused. */
  hash: string
  command: Command
  /** May this person see the case at all? Checked before anything is said about it. */
  visible: (application: Application) => boolean
  /** Changes beside the event, e.g. a new card. */
  alter?: (application: Application) => Application
}

/** A person acts: same key gives the same answer, a stale version is refused, the flow table has the last word. */
export function act(ports: Ports, { id, version, hash, command, visible, alter }: Act): Promise<Changed> {
  return changeApplication(ports, id, application => {
    if (!visible(application)) return { ok: false, problem: problems.notFound() }
    const spent = application.keys.find(entry => entry.key === command.key)
    if (spent) return spent.body === hash ? { ok: true, application } : { ok: false, problem: problems.keyReused() }
    // Longer ago than keys are remembered: the event still tells, and its id must not come twice.
    const told = application.events.find(event => event.id === command.key)
    if (told)
      return told.action === command.action ? { ok: true, application } : { ok: false, problem: problems.keyReused() }
    if (application.revision !== version) return { ok: false, problem: problems.staleVersion() }
    const altered = alter ? alter(application) : application
    const decision = decide(
      flowNamed(application.flow),
      workingTimeOf(ports.calendars, application.centre),
      altered,
      command,
    )
    if (!decision.ok) return decision
    return { ok: true, application: rememberKey(decision.application, command.key, hash) }
  })
}
