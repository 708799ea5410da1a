/** The SQL expression of a document's field; a date counts as its milliseconds, a missing field as NULL. */
export function sqlField(field: string): string {
  if (field === '_id') return 'id'
  if (!/^[\p{L}\w-]+(\.[\p{L}\w-]+)*$/u.test(field)) throw new Error(`field "${field}" cannot be indexed`)
  const path = `$${field
    .split('.')
    .map(part => `."${part}"`)
    .join('')}`
  return `coalesce(doc->>'${path}."$date"',doc->>'${path}')`
}
