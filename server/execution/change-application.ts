import type { Application } from '../../core/domain/application/application'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId } from '../../core/domain/values/ids'
import { remarked } from '../conflicts/with-marks'
import type { Ports } from '../ports'
import { announceEvents, chainEvents, withdrawAnnouncement } from './chain-events'
import { personIndexes } from './person-indexes'

export type Versioned = Application & { version: number }
export type Changed = { ok: true; application: Versioned } | { ok: false; problem: Problem; application?: Versioned }

/** Conflicts are tried again on fresh state this often, then reported. */
const TRIES = 3

/**
 * One conditional write: load, let `change` decide on fresh state, replace if nobody was faster. `change` may give the same
 * object back to say "nothing to do".
 */
export async function changeApplication(
  ports: Ports,
  id: ApplicationId,
  change: (application: Versioned) => { ok: true; application: Application } | { ok: false; problem: Problem },
): Promise<Changed> {
  const applications = ports.database.collection<Application>('applications')
  for (let left = TRIES; left > 0; left -= 1) {
    const loaded = await applications.find(id)
    if (!loaded) return { ok: false, problem: problems.notFound() }
    const changed = change(loaded)
    if (!changed.ok) return { ok: false, problem: changed.problem, application: loaded }
    if (changed.application === loaded) return { ok: true, application: loaded }
    const next = {
      ...chainEvents(ports, remarked(ports, loaded, changed.application)),
      revision: revisionAfter(loaded, changed.application),
      personIndexes: indexesAfter(ports, loaded, changed.application),
    }
    const known = loaded.events.length
    await announceEvents(ports, next, known)
    const version = await applications.replace({ ...next, version: loaded.version })
    if (version !== 'conflict') return { ok: true, application: { ...next, version } }
    await withdrawAnnouncement(ports, next, known)
  }
  const fresh = await applications.find(id)
  return fresh
    ? { ok: false, problem: problems.staleVersion(), application: fresh }
    : { ok: false, problem: problems.notFound() }
}

/** Made once, and anew when somebody else applies beside the applicant; a case of before them gets them here. */
function indexesAfter(ports: Ports, before: Application, after: Application): string[] {
  const same = before.intake?.others?.length === after.intake?.others?.length
  return (same && after.personIndexes) || personIndexes(ports, after)
}

/** One more when anything changed that a person sees; an effect merely tried or carried out is not. */
function revisionAfter(before: Application, after: Application): number {
  const seen = ({ events, materials, checklistDone }: Application) =>
    JSON.stringify([events.length, materials, checklistDone])
  return seen(before) === seen(after) ? before.revision : before.revision + 1
}
