import type { Audit, AuditEntry, Database } from '../../ports'
import type { AuditKey } from './block'
import { chainHash } from './chain-hash'
import { type AuditRecord, type AuditWriter, entryHash } from './entry'
import { type SealingPorts, sealEntries } from './seal-entries'

/** A writer is told to be alive this often at most, seconds. */
const wakeSeconds = 3600

/**
 * Appends to the `audit` collection. Entries of one writer are numbered and chained; writers do not wait for each other.
 * @param writer 128 random bits as text, new for each instance
 * @param key opened when entries are sealed; only the timer's function has it
 */
export function databaseAudit(ports: SealingPorts, writer: string, key: () => AuditKey): Audit {
  const entries = ports.database.collection<AuditRecord>('audit')
  let sequence = 0
  let previous = ''
  let toldAt = 0
  let last: Promise<void> = Promise.resolve()
  const append = async (entry: AuditEntry) => {
    const moment = Date.parse(entry.at)
    if (Math.abs(moment - toldAt) > wakeSeconds * 1000) {
      await wake(ports.database, writer, entry.at)
      toldAt = moment
    }
    const next = { ...entry, writer, sequence: sequence + 1, previous }
    const record: AuditRecord = { _id: `${writer}-${next.sequence}`, ...next, hash: entryHash(next) }
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
    link: chainHash,
    seal: (now, until) => sealEntries(ports, key(), now, until),
  }
}

/** Before its first entry, and from time to time: so that whoever seals knows whom to ask. */
async function wake(database: Database, writer: string, seenAt: string): Promise<void> {
  const writers = database.collection<AuditWriter>('auditWriters')
  for (let round = 0; round < 5; round++) {
    const known = await writers.find(writer)
    if (!known) {
      if ((await writers.add({ _id: writer, sealed: 0, seenAt, active: true })) === 'added') return
      continue
    }
    if ((await writers.replace({ ...known, seenAt, active: true })) !== 'conflict') return
  }
  throw new Error('the audit writer changed under every try')
}
