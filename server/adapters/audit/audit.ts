import { createHash } from 'node:crypto'
import type { Audit, AuditEntry, Database, Stored } from '../../ports'

/** An entry as it is kept. `hash` covers everything before it, so a changed entry or a gap in `sequence` shows. */
export interface AuditRecord extends Stored, AuditEntry {
  /** One running function instance; each counts its own entries from 1. */
  writer: string
  sequence: number
  /** Hash of this writer's entry before, `''` for its first. */
  previous: string
  hash: string
}

/**
 * Appends to the `audit` collection. Entries of one writer are chained; writers do not wait for each other.
 * @param writer 128 random bits as text, new for each instance
 */
export function databaseAudit(database: Database, writer: string): Audit {
  const entries = database.collection<AuditRecord>('audit')
  let sequence = 0
  let previous = ''
  let last: Promise<void> = Promise.resolve()
  const append = async (entry: AuditEntry) => {
    const next = { ...entry, writer, sequence: sequence + 1, previous }
    const record: AuditRecord = { _id: `${writer}-${next.sequence}`, ...next, hash: auditHash(next) }
    if ((await entries.add(record)) === 'taken') throw new Error('two instances write the audit under one name')
    sequence = record.sequence
    previous = record.hash
  }
  return {
    record(entry) {
      const appended = last.then(() => append(entry))
      last = appended.catch(() => {})
      return appended
    },
  }
}

/** SHA-256 over the entry with its keys in order, at every depth. */
export function auditHash(entry: Omit<AuditRecord, '_id' | 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(entry)))
    .digest('base64url')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const present = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, ordered(entry)]))
}
