import { idKey } from './id-key'

/** A value as SQLite compares it. */
export type SqlValue = string | number | null

/** How values of documents and of queries are written in SQL. */
export const sqlValue = {
  /** An operand; undefined when SQLite might compare it otherwise than MongoDB does. */
  ofOperand(field: string, value: unknown): SqlValue | undefined {
    if (value === null) return null
    if (field === '_id') return typeof value === 'string' || typeof value === 'number' ? idKey(value) : undefined
    if (typeof value === 'string') return value
    // SQLite may read a fraction one bit away from what JavaScript reads.
    if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined
    if (typeof value === 'boolean') return value ? 1 : 0
    return value instanceof Date ? value.getTime() : undefined
  },
  /** An element of an array; undefined for what no pushed-down comparison can mean. */
  ofElement(value: unknown): string | number | undefined {
    if (typeof value === 'string' || typeof value === 'number') return value
    if (typeof value === 'boolean') return value ? 1 : 0
    return value instanceof Date ? value.getTime() : undefined
  },
}
