import { createPublicKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { AuditBlock, AuditHead } from '../server/adapters/audit/block'
import type { AuditRecord } from '../server/adapters/audit/entry'
import { type CaseHistory, findTampering } from '../server/adapters/audit/find-tampering'

/**
 * `npm run audit:verify -- FOLDER --key audit-1=PUBLIC.pem [--heads FILE]`: checks an exported audit on any machine, without
 * the cloud. Heads you kept yourself (`--heads`) are worth more than those that came with the export. Ends with 1 when
 * anything was found.
 */
function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string', multiple: true }, heads: { type: 'string' } },
  })
  const [folder] = positionals
  if (!folder || !values.key?.length) {
    console.error('usage: verify-audit.ts FOLDER --key ID=PUBLIC.pem [--heads FILE]')
    return 2
  }
  const keys = new Map(
    values.key.map(each => {
      const [id = '', file = ''] = each.split('=')
      return [id, createPublicKey(readFileSync(file, 'utf8'))] as const
    }),
  )
  const books = {
    entries: read<AuditRecord>(join(folder, 'entries.ndjson')),
    blocks: read<AuditBlock>(join(folder, 'blocks.ndjson')),
    heads: read<AuditHead>(values.heads ?? join(folder, 'heads.ndjson')),
    ...(existsSync(join(folder, 'cases.ndjson')) ? { cases: read<CaseHistory>(join(folder, 'cases.ndjson')) } : {}),
  }
  const findings = findTampering(books, keys, new Date())
  for (const { kind, where } of findings) console.log(`${kind}\t${where}`)
  const { entries, blocks, heads, cases } = books
  console.log(
    `${entries.length} entries, ${blocks.length} blocks, ${heads.length} heads, ${cases?.length ?? 'no'} cases: ${findings.length === 0 ? 'nothing found' : `${findings.length} found`}`,
  )
  return findings.length === 0 ? 0 : 1
}

function read<T>(file: string): T[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)
}

process.exitCode = main()
