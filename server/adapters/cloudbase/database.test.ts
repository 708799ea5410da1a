import type { Stored } from '../../ports'
import type { CloudDatabase, CloudQuery } from './cloud-sdk'
import { cloudDatabase } from './database'
import type { StoredDocument } from './stored-document'

interface Note extends Stored {
  words: string
  parts?: Record<string, string>
}

type Fault = 'none' | 'lost-reply' | 'not-done'

/** One collection of the platform, on which the next writes can be made to fail before or after they took effect. */
function platform() {
  const rows = new Map<string, StoredDocument>()
  const faults: Fault[] = []
  const sent: string[] = []
  let whileLost: (() => void) | undefined
  const withFault = <R>(operation: string, act: () => R): Promise<R> => {
    sent.push(operation)
    const fault = faults.shift() ?? 'none'
    if (fault === 'not-done') return Promise.reject(new Error('timeout'))
    const result = act()
    if (fault === 'none') return Promise.resolve(result)
    whileLost?.()
    return Promise.reject(new Error('timeout'))
  }
  const value = (condition: unknown) => (condition as { eq: unknown }).eq
  const query = (where: Record<string, unknown>): CloudQuery => {
    const matches = () =>
      [...rows.values()].filter(row =>
        Object.entries(where).every(([path, condition]) => {
          const found = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], row)
          return found === value(condition)
        }),
      )
    return {
      where: conditions => query(conditions as Record<string, unknown>),
      orderBy: () => query(where),
      limit: () => query(where),
      get: async () => ({ data: structuredClone(matches()) }),
      count: async () => ({ total: matches().length }),
      update: ({ data }) =>
        withFault('update', () => {
          const found = matches()
          const change = data as { version: number; body: { set: Record<string, unknown> }; writes: { push: string[] } }
          for (const row of found)
            Object.assign(row, {
              version: change.version,
              body: structuredClone(change.body.set),
              writes: [...row.writes, ...change.writes.push].slice(-8),
            })
          return { stats: { updated: found.length } }
        }),
      remove: () =>
        withFault('remove', () => {
          const found = matches()
          for (const row of found) rows.delete(row._id)
          return { stats: { removed: found.length } }
        }),
    }
  }
  const database = {
    command: {
      eq: (eq: unknown) => ({ eq }),
      set: (set: unknown) => ({ set }),
      push: ({ each }: { each: unknown[] }) => ({ push: each }),
    },
    collection: () => ({
      ...query({}),
      add: ({ data }: { data: object }) =>
        withFault('add', () => {
          const row = structuredClone(data) as StoredDocument
          if (rows.has(row._id)) throw new Error('E11000 duplicate key')
          rows.set(row._id, row)
          return { _id: row._id }
        }),
    }),
  } as unknown as CloudDatabase
  let writes = 0
  return {
    rows,
    faults,
    sent,
    onLostReply: (act: () => void) => {
      whileLost = act
    },
    notes: cloudDatabase(database, () => `write-${++writes}`).collection<Note>('notices'),
  }
}

describe('a database whose replies get lost', () => {
  test('an added document whose reply was lost is recognised as added', async () => {
    const { notes, faults, rows } = platform()
    faults.push('lost-reply')
    expect(await notes.add({ _id: 'a', words: 'one' })).toBe('added')
    expect(rows.get('a')?.version).toBe(1)
  })

  test('an id somebody else has is taken, also when the request did not arrive', async () => {
    const { notes, faults } = platform()
    await notes.add({ _id: 'a', words: 'one' })
    faults.push('not-done')
    expect(await notes.add({ _id: 'a', words: 'two' })).toBe('taken')
  })

  test('an add that did not arrive is sent again', async () => {
    const { notes, faults, rows } = platform()
    faults.push('not-done', 'not-done')
    expect(await notes.add({ _id: 'a', words: 'one' })).toBe('added')
    expect(rows.size).toBe(1)
  })

  test('an add that never arrives is an error that quotes nothing of the document', async () => {
    const { notes, faults } = platform()
    faults.push('not-done', 'not-done', 'not-done')
    await expect(notes.add({ _id: 'a', words: 'secret' })).rejects.toThrow(/^add on "notices" failed: unknown$/)
  })

  test('a replaced document whose reply was lost counts once', async () => {
    const { notes, faults, rows, sent } = platform()
    await notes.add({ _id: 'a', words: 'one' })
    faults.push('lost-reply')
    expect(await notes.replace({ _id: 'a', version: 1, words: 'two' })).toBe(2)
    expect(rows.get('a')?.version).toBe(2)
    expect(sent).toEqual(['add', 'update'])
  })

  test('a replaced document is recognised as ours even when others wrote over it before we looked', async () => {
    const { notes, faults, rows, onLostReply } = platform()
    await notes.add({ _id: 'a', words: 'one' })
    faults.push('lost-reply')
    onLostReply(() => {
      const row = rows.get('a')
      if (row) Object.assign(row, { version: row.version + 1, writes: [...row.writes, 'theirs'] })
    })
    expect(await notes.replace({ _id: 'a', version: 1, words: 'two' })).toBe(2)
    expect(await notes.replace({ _id: 'a', version: 2, words: 'three' })).toBe('conflict')
  })

  test('a replacement that did not arrive is sent again, and is a conflict if somebody else was first', async () => {
    const { notes, faults } = platform()
    await notes.add({ _id: 'a', words: 'one' })
    faults.push('not-done')
    expect(await notes.replace({ _id: 'a', version: 1, words: 'two' })).toBe(2)
    faults.push('not-done')
    expect(await notes.replace({ _id: 'a', version: 1, words: 'late' })).toBe('conflict')
    expect((await notes.find('a'))?.words).toBe('two')
  })

  test('a removal after a lost reply is never guessed to be ours', async () => {
    const { notes, faults } = platform()
    await notes.add({ _id: 'a', words: 'one' })
    faults.push('lost-reply')
    await expect(notes.remove('a')).rejects.toThrow('remove on "notices" failed')
  })
})

describe('what can be kept', () => {
  test('fields that vanished from a document vanish from the database', async () => {
    const { notes } = platform()
    await notes.add({ _id: 'a', words: 'one', parts: { x: '1' } })
    await notes.replace({ _id: 'a', version: 1, words: 'two' })
    expect(await notes.find('a')).toEqual({ _id: 'a', version: 2, words: 'two' })
  })

  test('field names with a meaning in the database are kept as names', async () => {
    const { notes, rows } = platform()
    await notes.add({ _id: 'a', words: 'one', parts: { $where: '1', 'a.b': '2' } })
    expect(Object.keys(rows.get('a')?.body.parts as object).join()).not.toMatch(/[.$]/)
    expect((await notes.find('a'))?.parts).toEqual({ $where: '1', 'a.b': '2' })
  })

  test('an operator in place of a value is refused before it reaches the database', async () => {
    const { notes } = platform()
    const smuggled = { $gt: '' } as unknown as string
    await expect(notes.list({ words: smuggled })).rejects.toThrow(RangeError)
    await expect(notes.list({ words: { in: [smuggled] } })).rejects.toThrow(RangeError)
    await expect(notes.list({ words: { gt: smuggled } })).rejects.toThrow(RangeError)
    await expect(notes.find(smuggled)).rejects.toThrow(RangeError)
    await expect(notes.list({ $where: 'x' })).rejects.toThrow(RangeError)
  })

  test('a value that is no JSON is refused, and a name that would change a prototype', async () => {
    const { notes } = platform()
    await expect(notes.add({ _id: 'a', words: new Date(0) as unknown as string })).rejects.toThrow(RangeError)
    await expect(notes.add({ _id: 'a', words: Number.NaN as unknown as string })).rejects.toThrow(RangeError)
    await expect(notes.add({ _id: 'a', words: 'one', parts: JSON.parse('{"__proto__":"x"}') })).rejects.toThrow(
      RangeError,
    )
  })
})
