import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { owe } from '../../core/domain/application/owe'
import { plus } from '../../core/domain/calendar/plus'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { carryOut } from '../effects/carry-out'
import type { EffectResult } from '../effects/effect-result'
import { changeApplication, type Versioned } from '../execution/change-application'
import type { Ports } from '../ports'

/** While one call works on an application's effects, others leave them alone for this long, seconds. */
const LEASE = 60
/** An effect this call may not carry out is left to the timer. */
const NOT_HERE = 1

/**
 * Tries what one application still owes the world: right after the write that caused it, or from the timer for what was left.
 * Stops when nothing is due or `until` has come; what remains stays owed. Never throws for an outside party.
 * @returns the application as it stands afterwards
 */
export async function deliverEffects(ports: Ports, id: ApplicationId, until: Instant): Promise<Versioned | undefined> {
  const applications = ports.database.collection<Application>('applications')
  let application = await applications.find(id)
  const left = new Set<string>()
  while (application && ports.clock.now() < until) {
    const now = ports.clock.now()
    const current: Versioned = application
    const effect = current.effects.find(candidate => candidate.nextAt <= now && !left.has(candidate.id))
    if (!effect) break
    // The lease: whoever moves `nextAt` first carries the effect out; a crash gives it back when the lease is over, counted as
    // one try so that whoever takes it up knows it may have happened already.
    const leased = await applications.replace({
      ...postponed(current, { ...effect, tries: effect.tries + 1 }, plus(now, LEASE)),
      version: current.version,
    })
    if (leased === 'conflict') {
      application = await applications.find(id)
      left.add(effect.id)
      continue
    }
    const result = await carryOut(ports, current, effect)
    if (result.kind === 'not-here') left.add(effect.id)
    const settled = await changeApplication(ports, id, fresh => ({
      ok: true,
      application: settle(fresh, effect, result, now),
    }))
    application = settled.application ?? (await applications.find(id))
  }
  return application
}

function settle(application: Application, effect: Effect, result: EffectResult, now: Instant): Application {
  if (result.kind === 'done') {
    const changed = result.change?.(application) ?? application
    return owe(changed, [], [effect.id])
  }
  if (result.kind === 'not-here') return postponed(application, effect, plus(now, NOT_HERE))
  const changed = result.change?.(application) ?? application
  const next = { ...effect, tries: effect.tries + 1, absent: result.absent ?? 0 }
  return postponed(changed, next, plus(now, result.seconds))
}

function postponed(application: Application, effect: Effect, nextAt: Instant): Application {
  const effects = application.effects.map(other => (other.id === effect.id ? { ...effect, nextAt } : other))
  return owe({ ...application, effects }, [])
}
