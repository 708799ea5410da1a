import type { ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { queueOrder } from './queue-order'
import { casesOf } from './visible-to'

const opposite = { asc: 'desc', desc: 'asc' } as const

/** Where a case stands in its queue as this person sees it, and which ones lie before and after it. */
export async function placeInQueue(
  { database }: Pick<Ports, 'database'>,
  application: Application,
  staff: StaffRecord,
): Promise<ReviewView['neighbours']> {
  const cases = database.collection<Application>('applications')
  const seen = { ...casesOf(staff), queue: application.queue }
  const order = queueOrder(application.queue)
  const [{ field, direction }] = order
  const at = application[field]
  const sooner = direction === 'asc' ? 'lt' : 'gt'
  const after = [at, application._id]
  const backwards = order.map(each => ({ ...each, direction: opposite[each.direction] }))
  const [total, earlier, equal, [previous], [next]] = await Promise.all([
    cases.count(seen),
    cases.count({ ...seen, [field]: { [sooner]: at } }),
    cases.count({ ...seen, [field]: at, _id: { [sooner]: application._id } }),
    cases.list(seen, { order: backwards, after, limit: 1 }),
    cases.list(seen, { order, after, limit: 1 }),
  ])
  return {
    ...(previous ? { previous: previous._id } : {}),
    ...(next ? { next: next._id } : {}),
    position: earlier + equal + 1,
    total,
  }
}
