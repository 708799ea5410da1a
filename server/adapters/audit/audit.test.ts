import type { Instant } from '../../../core/domain/values/instant'
import type { Database, Files } from '../../ports'
import { databaseAudit } from './audit'
import { type AuditRecord, entryHash } from './entry'

function ledger() {
  const records: AuditRecord[] = []
  const state = { broken: false }
  const database = {
    collection: (name: string) => ({
      find: async () => undefined,
      add: async (record: AuditRecord) => {
        if (state.broken) throw new Error('database away')
        if (name === 'audit') records.push(record)
        return 'added' as const
      },
    }),
  } as unknown as Database
  const clock = { now: () => '2026-11-22T00:00:00.000Z' as Instant }
  const audit = databaseAudit({ clock, database, files: {} as Files }, 'w1', () => {
    throw new Error('nothing is sealed here')
  })
  return { records, state, audit }
}
const entry = (action: string) => ({
  at: '2026-11-22T00:00:00.000Z' as Instant,
  actor: 'staff:1',
  action,
  subject: 'application:1',
})
const intact = ({ _id, hash, ...rest }: AuditRecord) => entryHash(rest) === hash

describe('the audit', () => {
  test('entries are numbered and chained in the order they were recorded, also when recorded at once', async () => {
    const { audit, records } = ledger()
    await Promise.all([audit.record(entry('a')), audit.record(entry('b')), audit.record(entry('c'))])
    expect(records.map(record => [record.sequence, record.action])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
    expect(records.map(record => record.previous)).toEqual(['', records[0]?.hash, records[1]?.hash])
    expect(records.every(intact)).toBe(true)
  })

  test('an entry that was changed no longer fits its hash, whatever the order of its keys', async () => {
    const { audit, records } = ledger()
    await audit.record({ ...entry('a'), detail: { before: 1, after: 2 } })
    const [record] = records
    if (!record) throw new Error('nothing was recorded')
    expect(intact({ ...record, detail: { after: 2, before: 1 } })).toBe(true)
    expect(intact({ ...record, detail: { before: 1, after: 3 } })).toBe(false)
    expect(intact({ ...record, actor: 'staff:2' })).toBe(false)
  })

  test('an entry that could not be kept is an error for whoever recorded it, and leaves no gap', async () => {
    const { audit, records, state } = ledger()
    state.broken = true
    await expect(audit.record(entry('a'))).rejects.toThrow('database away')
    state.broken = false
    await audit.record(entry('b'))
    expect(records.map(record => record.sequence)).toEqual([1])
  })
})
