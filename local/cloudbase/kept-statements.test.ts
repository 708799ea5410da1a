import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KeptStatements } from './kept-statements'
import type { Database } from './open-database'
import { Rows } from './rows'

const dir = mkdtempSync(join(tmpdir(), 'statements-'))
const rows = new Rows(join(dir, 'documents.sqlite'))
rows.createCollection('c')
rows.commit(['a', 'b', 'c'].map(key => ({ collection: 'c', key, document: { _id: key, n: 1 } })))
afterAll(() => {
  rows.close()
  rmSync(dir, { recursive: true })
})

/** The database, counting what it is asked to prepare. */
function counted() {
  const prepared: string[] = []
  const prepare = (sql: string) => {
    prepared.push(sql)
    return rows.database.prepare(sql)
  }
  return { prepared, kept: new KeptStatements({ ...rows.database, prepare } as Database) }
}

test('every read and every write goes through the statements that are kept', () => {
  const take = jest.spyOn(KeptStatements.prototype, 'take')
  for (const row of rows.scan('c', { _id: 'a' })) expect(row.key).toBe('a')
  rows.read('c', 'a')
  rows.commit([{ collection: 'c', key: 'b', document: { _id: 'b', n: 2 } }])
  const taken = take.mock.calls.map(([sql]) => sql.split(' ')[0])
  // Two reads; the number of the commit read and written, the elements deleted, the document inserted.
  expect(taken).toEqual(['select', 'select', 'select', 'update', 'delete', 'insert'])
  take.mockRestore()
})

test('two readers of the same words, one inside the other, do not disturb each other', () => {
  const pairs: string[] = []
  for (const outer of rows.scan('c', {})) for (const inner of rows.scan('c', {})) pairs.push(outer.key + inner.key)
  expect(pairs).toEqual(['aa', 'ab', 'ac', 'ba', 'bb', 'bc', 'ca', 'cb', 'cc'])
})

test('a reader who stops half-way leaves a statement that begins anew', () => {
  for (const row of rows.scan('c', {})) if (row.key === 'a') break
  expect([...rows.scan('c', {})].map(row => row.key)).toEqual(['a', 'b', 'c'])
})

test('a statement is prepared once, also when its use fails, until two hundred others were wanted', () => {
  const { prepared, kept } = counted()
  const fail = () => {
    throw new Error('planted')
  }
  expect(() => kept.with('select 0', fail)).toThrow('planted')
  for (let turn = 0; turn < 100; turn += 1) kept.with('select 0', each => each.get())
  expect(prepared).toEqual(['select 0'])
  for (let text = 1; text <= 250; text += 1) kept.with(`select ${text}`, each => each.get())
  kept.with('select 0', each => each.get())
  expect(prepared).toHaveLength(252)
})
