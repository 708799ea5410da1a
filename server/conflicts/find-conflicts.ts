import type { Application } from '../../core/domain/application/application'
import { type Conflict, conflictsOf } from '../../core/domain/application/conflict'
import type { Ports } from '../ports'

/** Enough to see that something is wrong; more would be a list nobody reads. */
const MOST = 20

const byId = [{ field: '_id', direction: 'asc' }] as const
const newestFirst = [
  { field: 'submittedAt', direction: 'desc' },
  { field: '_id', direction: 'desc' },
] as const

/** Other cases of any centre here that share house, contract, card or picture with this one, or are the same matter of the same person. */
export async function findConflicts(ports: Ports, application: Application): Promise<Conflict[]> {
  const applications = ports.database.collection<Application>('applications')
  const marked = (application.marks ?? []).filter(mark => !mark.startsWith('account:'))
  const lists = await Promise.all([
    applications.list({ person: application.person }, { order: newestFirst, limit: MOST }),
    ...marked.map(marks => applications.list({ marks }, { order: byId, limit: MOST })),
  ])
  const found = new Map(lists.flat().map(each => [each._id, each]))
  return conflictsOf(application, [...found.values()])
}
