import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Document } from './extended-json'
import { mongoLanguage } from './mongo-language'
import { prefilter } from './prefilter'
import { Rows } from './rows'

const dir = mkdtempSync(join(tmpdir(), 'prefilter-'))
const rows = new Rows(join(dir, 'documents.sqlite'))
// Hundreds of collections come and go here, and none has to outlive a power cut.
rows.database.exec('pragma synchronous=OFF')
afterAll(() => {
  rows.close()
  rmSync(dir, { recursive: true })
})

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'b', '1', '啊'),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, 1000, 1500).map(ms => new Date(ms)),
  fc.constantFrom(0.1, 0.30000000000000004, 1.5),
)
const document = fc.record(
  {
    a: fc.oneof(value, fc.array(value, { maxLength: 2 })),
    b: value,
    c: fc.oneof(fc.record({ d: value }), fc.array(fc.record({ d: value }), { maxLength: 2 })),
  },
  { requiredKeys: [] },
)
const test1 = fc.oneof(
  value,
  fc
    .tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), value)
    .map(([operator, v]) => ({ [operator]: v })),
  fc.array(value, { maxLength: 3 }).map(list => ({ $in: list })),
  fc.boolean().map(exists => ({ $exists: exists })),
  fc.tuple(value, value).map(([from, to]) => ({ $gte: from, $lt: to })),
)
const fields = fc.record(
  { a: test1, b: test1, 'c.d': test1, _id: fc.constantFrom('k1', 'k2', { $gt: 'k1' }) },
  { requiredKeys: [] },
)
const { query } = fc.letrec<{ query: Document }>(tie => ({
  query: fc.oneof(
    { depthSize: 'small' },
    fields as fc.Arbitrary<Document>,
    fc.array(tie('query'), { minLength: 1, maxLength: 3 }).map(parts => ({ $or: parts })),
    fc.array(tie('query'), { minLength: 1, maxLength: 3 }).map(parts => ({ $and: parts })),
  ),
}))

let run = 0

/** Keys found with the indexes, and those found by looking at every document. */
function bothWays(documents: Document[], condition: Document) {
  const collection = `t${run++}`
  rows.createCollection(collection)
  rows.declareIndexes(collection, [
    { name: 'a', keys: [{ field: 'a', direction: 'asc' }] },
    { name: 'bd', keys: ['b', 'c.d', '_id'].map(field => ({ field, direction: 'asc' as const })) },
  ])
  const stored = documents.map((each, i): Document & { _id: string } => ({ ...each, _id: `k${i}` }))
  rows.commit(stored.map(each => ({ collection, key: each._id, document: each })))
  const isMatch = mongoLanguage.matcher(condition)
  const expected = stored.filter(isMatch).map(each => each._id)
  const found = [...rows.scan(collection, condition)].filter(row => isMatch(row.document)).map(row => row.key)
  rows.database.exec(`drop table "c:${collection}"; drop table "m:${collection}"`)
  return { found: found.sort(), expected: expected.sort() }
}

test('what is found through indexes is what is found without them, whatever the documents and the query', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 8 }), query, (documents, condition) => {
      const { found, expected } = bothWays(documents, condition)
      expect(found).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

test('what lies in arrays is found through their elements, wherever in them it lies', () => {
  const few = fc.constantFrom(0, 1, 2, 'a', 'b')
  const lists = fc.record({
    a: fc.array(few, { minLength: 1, maxLength: 3 }),
    c: fc.array(fc.record({ d: fc.oneof(few, fc.array(few, { maxLength: 2 })) }), { minLength: 1, maxLength: 3 }),
  })
  const asked = fc.oneof(
    few,
    fc.tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte'), few).map(([operator, v]) => ({ [operator]: v })),
    fc.array(few, { minLength: 1, maxLength: 2 }).map($in => ({ $in })),
  )
  const condition = fc.tuple(fc.constantFrom('a', 'c.d'), asked).map(([field, test]): Document => ({ [field]: test }))
  fc.assert(
    fc.property(fc.array(lists, { minLength: 1, maxLength: 4 }), condition, (documents, sought) => {
      const { found, expected } = bothWays(documents, sought)
      expect(found).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

const plainly = (...fields: string[]) => ({ plain: new Set(fields), multikey: new Set<string>(), elements: '' })

test('a page by key gets the bound that lets it begin inside the index', () => {
  const page = { centre: 'x', $or: [{ dueAt: { $gt: 5 } }, { dueAt: 5, _id: { $gt: 'k' } }] }
  const condition = prefilter(page, plainly('centre', 'dueAt', '_id'))
  expect(condition?.sql).toContain(`coalesce(doc->>'$."dueAt"."$date"',doc->>'$."dueAt"') >= ?`)
})

test('a page by key is read from the compound index in its order', () => {
  rows.createCollection('work')
  const keys = ['centre', 'queue', 'dueAt', '_id'].map(field => ({ field, direction: 'asc' as const }))
  rows.declareIndexes('work', [{ name: 'queue', keys }])
  const page = { centre: 'x', queue: 'y', $or: [{ dueAt: { $gt: 5 } }, { dueAt: 5, _id: { $gt: 'k' } }] }
  const condition = prefilter(page, plainly('centre', 'queue', 'dueAt', '_id'))
  const order = rows.sqlOrder('work', { dueAt: 1, _id: 1 })
  const plan = rows.database
    .prepare(`explain query plan select * from "c:work" where ${condition?.sql} order by ${order}`)
    .all(...(condition?.values ?? []))
    .map(row => row.detail)
    .join('\n')
  expect(plan).toMatch(/SEARCH c:work USING INDEX ix:work:queue \(<expr>=\? AND <expr>=\? AND <expr>>\?\)/)
  expect(plan).not.toContain('TEMP B-TREE')
})
