import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from '../core/domain/application/application'
import type { AuditBlock } from '../server/adapters/audit/block'
import type { AuditRecord } from '../server/adapters/audit/entry'
import { headPath } from '../server/adapters/audit/seal-entries'
import { cloudEnvironment, cloudPorts } from '../server/adapters/cloud'
import type { Collection, Stored } from '../server/ports'

/**
 * `npm run audit:export -- FOLDER`: writes the audit, its blocks, the signed heads and the histories of the cases (no personal
 * data) to files, one JSON a line. Runs where the environment variables of the `clock` function are set.
 */
async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('usage: export-audit.ts FOLDER')
  const ports = cloudPorts({ source: 'operator' }, cloudEnvironment())
  mkdirSync(folder, { recursive: true })
  const write = (name: string, rows: readonly object[]) => {
    writeFileSync(join(folder, `${name}.ndjson`), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
    console.log(`${name}: ${rows.length}`)
  }
  const blocks = await every(ports.database.collection<AuditBlock>('auditBlocks'))
  const days = [...new Set(blocks.map(({ sealedAt }) => beijingDay(sealedAt)))]
  const heads = await Promise.all(days.map(day => ports.files.get(headPath(day))))
  write('entries', await every(ports.database.collection<AuditRecord>('audit')))
  write('blocks', blocks)
  write(
    'heads',
    heads.flatMap(head => (head ? [JSON.parse(Buffer.from(head).toString('utf8')) as object] : [])),
  )
  const cases = await every(ports.database.collection<Application>('applications'))
  write(
    'cases',
    cases.map(({ _id, events }) => ({ id: _id, events })),
  )
}

const beijingDay = (moment: string) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10)

async function every<T extends Stored>(collection: Collection<T>): Promise<T[]> {
  const rows: T[] = []
  for (let after: string[] | undefined; ; ) {
    const page = await collection.list(
      {},
      { order: [{ field: '_id', direction: 'asc' }], limit: 100, ...(after ? { after } : {}) },
    )
    rows.push(...page)
    const last = page.at(-1)
    if (!last || page.length < 100) return rows
    after = [last._id]
  }
}

main(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
