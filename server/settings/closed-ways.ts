import type { CentreCode } from '../../core/domain/values/ids'
import type { Database } from '../ports'
import type { ClosedWay } from '../records/closed-way'
import { readAll } from './read-all'

export const wayId = (centre: string, item: string, mode: string) => `${centre}:${item}:${mode}`

/** What each centre has switched off. */
export async function closedWays(database: Database): Promise<ReadonlyMap<CentreCode, ReadonlyMap<string, ClosedWay>>> {
  const records = await readAll(database.collection<ClosedWay>('closedWays'), {}, 'at', ({ at }) => at)
  const closed = new Map<CentreCode, Map<string, ClosedWay>>()
  for (const record of records)
    closed.set(record.centre, (closed.get(record.centre) ?? new Map<string, ClosedWay>()).set(record._id, record))
  return closed
}
