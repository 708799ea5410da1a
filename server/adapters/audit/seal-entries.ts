import { beijing } from '../../../core/domain/calendar/beijing'
import type { Instant } from '../../../core/domain/values/instant'
import type { Clock, Database, Files } from '../../ports'
import { type AuditBlock, type AuditKey, type AuditRange, sealBlock, sealHead } from './block'
import type { AuditRecord, AuditWriter } from './entry'
import { merkleRoot } from './merkle-root'

export interface SealingPorts {
  clock: Clock
  database: Database
  files: Files
}

/** Entries of one writer read at once, and writers asked in one run. */
const page = 100
/** Entries of one writer in one block; a busy one goes on in the next. */
const mostOfOne = 2000
/** A writer that has been silent this long is not asked any more, seconds. */
const idleSeconds = 86_400

/** Where the signed heads lie, apart from the database. */
export const headPath = (day: string) => `kept/audit-heads/${day}.json`

/**
 * Puts everything written since the last block into a new one. Two that seal at once want the same number: one gets it, the
 * other stops. What a run that died had sealed and not noted is noted first, from the block itself.
 * @returns how many entries were sealed, and the block's number if there was anything to seal
 */
export async function sealEntries(
  { clock, database, files }: SealingPorts,
  key: AuditKey,
  now: Instant,
  until: Instant,
): Promise<{ sealed: number; block?: number }> {
  const blocks = database.collection<AuditBlock>('auditBlocks')
  const writers = database.collection<AuditWriter>('auditWriters')
  const [before] = await blocks.list({}, { order: [{ field: '_id', direction: 'desc' }], limit: 1 })
  if (before) await note(database, before.ranges, now)
  const ranges: AuditRange[] = []
  const leaves: string[] = []
  for (const writer of await writers.list({ active: true }, { limit: page })) {
    if (clock.now() >= until) break
    const entries = await unsealed(database, writer)
    const [first, last] = [entries[0], entries.at(-1)]
    if (first && last) {
      ranges.push({ writer: writer._id, from: first.sequence, to: last.sequence })
      leaves.push(...entries.map(entry => entry.hash))
    } else if (Date.parse(writer.seenAt) + idleSeconds * 1000 < Date.parse(now)) {
      await writers.replace({ ...writer, active: false })
    }
  }
  if (ranges.length === 0) return { sealed: 0 }
  // The day is over: its last block is signed once more and laid where the database is not, before the next day begins.
  const day = before && beijing(before.sealedAt as Instant).day
  if (before && day && day !== beijing(now).day) {
    await files.put(headPath(day), Buffer.from(`${JSON.stringify(sealHead(before, day, key))}\n`))
  }
  const number = (before?.number ?? 0) + 1
  const block = sealBlock(
    { number, previous: before?.hash ?? '', root: merkleRoot(leaves), ranges, sealedAt: now },
    key,
  )
  if ((await blocks.add(block)) === 'taken') return { sealed: 0 }
  await note(database, ranges, now)
  return { sealed: leaves.length, block: number }
}

/** The next entries of a writer; what is missing in between is for the check to find. */
async function unsealed(database: Database, writer: AuditWriter): Promise<AuditRecord[]> {
  const entries: AuditRecord[] = []
  for (let after = writer.sealed; entries.length < mostOfOne; ) {
    const found = await database
      .collection<AuditRecord>('audit')
      .list(
        { writer: writer._id, sequence: { gt: after } },
        { order: [{ field: 'sequence', direction: 'asc' }], limit: page },
      )
    entries.push(...found)
    after = found.at(-1)?.sequence ?? after
    if (found.length < page) break
  }
  return entries
}

async function note(database: Database, ranges: readonly AuditRange[], seenAt: string): Promise<void> {
  const writers = database.collection<AuditWriter>('auditWriters')
  for (const { writer, to } of ranges) {
    const known = await writers.find(writer)
    if (known && known.sealed < to) await writers.replace({ ...known, sealed: to, seenAt })
  }
}
