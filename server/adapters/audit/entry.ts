import { createHash } from 'node:crypto'
import { canonical } from '../../../core/domain/text/canonical'
import type { AuditEntry, Stored } from '../../ports'

/** An entry as it is kept. `hash` covers everything before it, so a changed entry or a gap in `sequence` shows. */
export interface AuditRecord extends Stored, AuditEntry {
  /** One running function instance; each counts its own entries from 1. */
  writer: string
  sequence: number
  /** Hash of this writer's entry before, `''` for its first. */
  previous: string
  hash: string
}

/** An instance that writes entries; how far they are sealed. `_id` is its name in the entries. */
export interface AuditWriter extends Stored {
  /** Entries up to this sequence are in a block. */
  sealed: number
  seenAt: string
  /** Idle writers are not asked for entries any more; writing again wakes them. */
  active: boolean
}

/** SHA-256 over the entry with its keys in order, at every depth. */
export function entryHash(entry: Omit<AuditRecord, '_id' | 'hash'>): string {
  return createHash('sha256').update(canonical(entry)).digest('base64url')
}
