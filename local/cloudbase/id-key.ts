/** The row key of a document's `_id`; a number must not meet the string of its digits. */
export function idKey(id: unknown): string {
  return typeof id === 'number' ? `\u0001${id}` : String(id)
}
