import type { Document } from './extended-json'

/** The kinds of value `field` (dotted) leads to in `document`; a path through an array counts as `array`. */
export function fieldType(document: Document, field: string): string | undefined {
  let value: unknown = document
  for (const part of field.split('.')) {
    if (Array.isArray(value)) return 'array'
    value = typeof value === 'object' && value !== null ? (value as Document)[part] : undefined
  }
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : typeof value
}
