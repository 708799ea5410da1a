import { MemoryDatabase } from './memory-database'

const rows = [
  { _id: 'a', queue: 'x', dueAt: '2026-01-02' },
  { _id: 'b', queue: 'x', dueAt: '2026-01-01' },
  { _id: 'c', queue: 'x', dueAt: '2026-01-02' },
  { _id: 'd', queue: 'y', dueAt: '2026-01-01' },
  { _id: 'e', queue: 'x' },
]

async function filled() {
  const table = new MemoryDatabase().collection<{ _id: string; queue: string; dueAt?: string }>('applications')
  for (const row of rows) await table.add(row)
  return table
}

test('pages by keyset without missing or repeating a row', async () => {
  const table = await filled()
  const order = [
    { field: 'dueAt', direction: 'desc' },
    { field: '_id', direction: 'asc' },
  ] as const
  const first = await table.list({ queue: 'x', dueAt: { ne: null } }, { order, limit: 2 })
  const second = await table.list({ queue: 'x', dueAt: { ne: null } }, { order, limit: 2, after: ['2026-01-02', 'c'] })
  expect([...first, ...second].map(row => row._id)).toEqual(['a', 'c', 'b'])
})

test('counts a missing field as null', async () => {
  expect((await (await filled()).list({ dueAt: null })).map(row => row._id)).toEqual(['e'])
})

test('lets one of two writers with the same version win', async () => {
  const table = await filled()
  const seen = await table.find('a')
  if (!seen) throw new Error('not stored')
  expect(await Promise.all([table.replace({ ...seen, queue: 'z' }), table.replace({ ...seen, queue: 'y' })])).toEqual([
    2,
    'conflict',
  ])
  expect(await table.find('a')).toMatchObject({ queue: 'z', version: 2 })
})

test('hands out copies, never the stored document', async () => {
  const table = await filled()
  const seen = await table.find('a')
  if (seen) seen.queue = 'changed'
  expect((await table.find('a'))?.queue).toBe('x')
  expect(await table.add({ _id: 'a', queue: 'again' })).toBe('taken')
})
