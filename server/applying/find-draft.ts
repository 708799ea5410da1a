import type { ApplicationId } from '../../core/domain/values/ids'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'

/** The person's own draft; somebody else's is the same as none. */
export async function findDraft(
  ports: Ports,
  asking: AskingPerson,
  id: ApplicationId,
): Promise<(Draft & { version: number }) | undefined> {
  const draft = await ports.database.collection<Draft>('drafts').find(id)
  return draft && draft.person === asking.session.person && draft.expiresAt > ports.clock.now() ? draft : undefined
}
