import type { Document } from './extended-json'
import { sqlValue } from './sql-value'

const numeric = /(^|\.)\d+(\.|$)/

/** Can an index over arrays serve this field? A path by position would need another one. */
export const isMultikey = (field: string): boolean => field !== '_id' && !numeric.test(field)

function reach(value: unknown, path: readonly string[]): unknown[] {
  const [part, ...rest] = path
  if (part === undefined) return Array.isArray(value) ? value : [value]
  if (Array.isArray(value)) return value.flatMap(item => (Array.isArray(item) ? [] : reach(item, path)))
  return typeof value === 'object' && value !== null ? reach((value as Document)[part], rest) : []
}

/** What an index over `field` holds for this document when an array lies on the way: one value for each element. */
export function arrayElements(document: Document, field: string): (string | number)[] {
  const values = reach(document, field.split('.')).map(sqlValue.ofElement)
  return [...new Set(values.filter(value => value !== undefined))]
}
