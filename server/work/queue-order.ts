import type { FindOptions } from '../ports'

/** A queue is read soonest due first, ended cases newest first; the id decides between equals. */
export function queueOrder(queue: string) {
  const [field, direction] = queue === 'ended' ? (['changedAt', 'desc'] as const) : (['dueAt', 'asc'] as const)
  return [
    { field, direction },
    { field: '_id', direction },
  ] as const satisfies FindOptions['order']
}
