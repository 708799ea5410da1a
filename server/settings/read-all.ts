import type { Collection, Stored, Where } from '../ports'

/** Every document that meets `where`, page by page in the order of one field and the id; for small collections. */
export async function readAll<T extends Stored>(
  collection: Pick<Collection<T>, 'list'>,
  where: Where,
  field: string,
  fieldOf: (document: T) => string | number,
): Promise<T[]> {
  const order = [
    { field, direction: 'asc' },
    { field: '_id', direction: 'asc' },
  ] as const
  const found: T[] = []
  for (;;) {
    const last = found.at(-1)
    const after = last ? { after: [fieldOf(last), last._id] } : {}
    const page = await collection.list(where, { order, limit: 100, ...after })
    found.push(...page)
    if (page.length < 100) return found
  }
}
