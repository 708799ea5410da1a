import type { Application } from '../../core/domain/application/application'
import type { Instant } from '../../core/domain/values/instant'
import { removeFiles } from '../execution/remove-files'
import type { CollectionName, Ports, Stored } from '../ports'
import type { Draft } from '../records/draft'

/** What lives for minutes or days and is of no use after its time. */
export const shortLived: readonly CollectionName[] = [
  'captchas',
  'smsCodes',
  'faceChecks',
  'stepUps',
  'windowChecks',
  'sessions',
  'staffSessions',
  'recoveries',
  'unitSessions',
  'unitRequests',
  'certificateCodes',
  'attempts',
  'nonces',
]

/** Removes what is over: codes, checks, sessions, counters, and drafts nobody touched for 30 days with their pictures. */
export async function sweepExpired(ports: Ports, until: Instant): Promise<{ removed: number }> {
  let removed = 0
  const now = ports.clock.now()
  const over = <T extends Stored>(name: CollectionName) =>
    ports.database
      .collection<T>(name)
      .list({ expiresAt: { lte: now } }, { order: [{ field: 'expiresAt', direction: 'asc' }], limit: 100 })

  for (const name of shortLived) {
    for (const { _id } of await over(name)) {
      if (ports.clock.now() >= until) return { removed }
      await ports.database.collection(name).remove(_id)
      removed += 1
    }
  }
  for (const draft of await over<Draft>('drafts')) {
    if (ports.clock.now() >= until) return { removed }
    // Taken up again since the list was read: it stays.
    if (!(await ports.database.collection('drafts').remove(draft._id, { expiresAt: { lte: now } }))) continue
    removed += 1
    // Left behind when its application was written: the pictures are the application's now.
    if (await ports.database.collection<Application>('applications').find(draft._id)) continue
    await removeFiles(
      ports,
      draft.materials.flatMap(material => [material.keptPath, material.viewPath]),
    )
  }
  return { removed }
}
