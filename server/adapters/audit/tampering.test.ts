import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import type { CentreCode } from '../../../core/domain/values/ids'
import type { Instant } from '../../../core/domain/values/instant'
import { MemoryClock, memoryPorts } from '../../usecases/testing/memory-ports'
import { databaseAudit } from './audit'
import { type AuditBlock, type AuditHead, sealBlock } from './block'
import { chainHash } from './chain-hash'
import { type AuditRecord, entryHash } from './entry'
import { type AuditBooks, type CaseHistory, findTampering } from './find-tampering'
import { merkleRoot } from './merkle-root'

const keys = generateKeyPairSync('ed25519')
const key = { id: 'audit-1', privateKey: keys.privateKey }
const known = new Map([['audit-1', keys.publicKey]])
const later = new Date('2026-12-01T00:00:00Z')
const centre = '420200' as CentreCode

/** Three instances write for three days; the timer seals every minute. */
async function writtenBooks() {
  const { database, files } = memoryPorts()
  const clock = new MemoryClock(Date.parse('2026-11-23T10:00:00Z'))
  const audits = ['w1', 'w2', 'w3'].map(writer => databaseAudit({ clock, database, files }, writer, () => key))
  const cases = ['c1', 'c2'].map(id => ({ id, events: [] as { id: string; chain?: string }[] }))
  const until = '2027-01-01T00:00:00.000Z' as Instant
  for (let round = 0; round < 40; round++) {
    for (const [index, audit] of audits.entries()) {
      const each = cases[(round + index) % 2]
      if (!each) continue
      const event = { id: `e${round}-${index}`, action: 'claim' }
      const chain = chainHash(each.events.at(-1)?.chain ?? '', event)
      each.events.push({ ...event, chain })
      const detail = { event: event.id, number: each.events.length, chain }
      const at = clock.now()
      await audit.record({ at, actor: 'staff:1', action: 'application.claim', subject: each.id, centre, detail })
      await audit.record({ at, actor: 'staff:2', action: 'case.shown', subject: each.id, centre })
    }
    clock.pass(round % 10 === 9 ? 86_400 : 60)
    await audits[0]?.seal(clock.now(), until)
  }
  const rows = async <T extends { _id: string }>(name: 'audit' | 'auditBlocks') => {
    const all: T[] = []
    for (let last = ''; ; ) {
      const page = await database.collection<T>(name).list({ _id: { gt: last } }, { limit: 100 })
      all.push(...page)
      if (page.length < 100) return all
      last = page.at(-1)?._id ?? ''
    }
  }
  const heads = [...files.kept].flatMap(([path, bytes]) =>
    path.startsWith('kept/audit-heads/') ? [JSON.parse(Buffer.from(bytes).toString()) as AuditHead] : [],
  )
  return { entries: await rows<AuditRecord>('audit'), blocks: await rows<AuditBlock>('auditBlocks'), heads, cases }
}

let books: Awaited<ReturnType<typeof writtenBooks>>
beforeAll(async () => {
  books = await writtenBooks()
})
const found = (change: Partial<AuditBooks>, now = later) =>
  new Set(findTampering({ ...books, ...change }, known, now).map(({ kind }) => kind))

test('books nobody touched have nothing wrong, and every entry is in a block', () => {
  expect(findTampering(books, known, later)).toEqual([])
  expect(books.entries).toHaveLength(240)
  expect(books.blocks).toHaveLength(40)
  expect(books.heads.length).toBeGreaterThanOrEqual(3)
})

describe('each kind of tampering is called by its name', () => {
  const change = <T>(list: readonly T[], at: number, other: (one: T) => T[]) =>
    list.flatMap((one, index) => (index === at ? other(one) : [one]))

  test('an entry with other words', () => {
    expect(found({ entries: change(books.entries, 7, one => [{ ...one, actor: 'staff:9' }]) })).toContain(
      'entry-changed',
    )
  })
  test('an entry rewritten with its hash', () => {
    const entries = change(books.entries, 7, one => {
      const {
        _id,
        hash: _,
        version: __,
        writeId: ___,
        ...rest
      } = one as AuditRecord & Record<'version' | 'writeId', unknown>
      const forged = { ...rest, actor: 'staff:9' }
      return [{ _id, ...forged, hash: entryHash(forged) }]
    })
    expect(found({ entries })).toContain('root-differs')
  })
  test('an entry taken out', () => {
    expect(found({ entries: change(books.entries, 7, () => []) })).toContain('entry-missing')
  })
  test('an entry put in that no block knows', () => {
    const rest = {
      at: '2026-11-24T00:00:00.000Z' as Instant,
      actor: 'a',
      action: 'b',
      subject: 'c',
      writer: 'w9',
      sequence: 1,
      previous: '',
    }
    const strange: AuditRecord = { _id: 'w9-1', ...rest, hash: entryHash(rest) }
    expect(found({ entries: [...books.entries, strange] })).toEqual(new Set(['entry-unsealed']))
    expect(found({ entries: [...books.entries, strange] }, new Date('2026-11-24T00:05:00Z'))).toEqual(new Set())
  })
  test('two entries of a writer in the other order, hashes and blocks as they were', () => {
    const places: Readonly<Record<string, number>> = { 'w1-1': 2, 'w1-2': 1 }
    const swap = (one: AuditRecord) => {
      const other = places[one._id]
      return other ? { ...one, _id: `w1-${other}`, sequence: other } : one
    }
    expect(found({ entries: books.entries.map(swap) })).toContain('entry-changed')
  })
  test('a block taken out, changed, forged with another key', () => {
    expect(found({ blocks: change(books.blocks, 3, () => []) })).toContain('block-missing')
    expect(
      found({ blocks: change(books.blocks, 3, one => [{ ...one, sealedAt: one.sealedAt.replace('2026', '2025') }]) }),
    ).toContain('block-changed')
    const stranger = generateKeyPairSync('ed25519').privateKey
    const forged = change(books.blocks, 39, one => [sealBlock(one, { id: 'audit-1', privateKey: stranger })])
    expect(found({ blocks: forged })).toContain('signature-wrong')
    const unknown = change(books.blocks, 39, one => [sealBlock(one, { id: 'audit-2', privateKey: stranger })])
    expect(found({ blocks: unknown })).toContain('key-unknown')
  })
  test('the end cut off, as far as the head of a day that was kept', () => {
    const head = books.heads.reduce((latest, one) => (one.number > latest.number ? one : latest))
    const cut = books.blocks.filter(({ number }) => number < head.number)
    expect(found({ blocks: cut, entries: entriesIn(cut), cases: undefined })).toEqual(new Set(['head-differs']))
  })
  test('a fork: other blocks from some day on, signed with the right key', () => {
    const head = books.heads[0]
    const blocks = books.blocks.slice(0, (head?.number ?? 1) - 1)
    const entries = entriesIn(blocks)
    const before = blocks.at(-1)
    const fork = sealBlock(
      {
        number: blocks.length + 1,
        previous: before?.hash ?? '',
        root: merkleRoot([]),
        ranges: [],
        sealedAt: '2026-11-24T00:00:00.000Z',
      },
      key,
    )
    expect(found({ blocks: [...blocks, fork], entries, cases: undefined })).toContain('head-differs')
  })
  test('a clock set back', () => {
    const last = books.blocks.at(-1) as AuditBlock
    const { hash: _, signature: __, ...rest } = last
    const back = sealBlock(
      {
        ...rest,
        number: last.number + 1,
        previous: last.hash,
        ranges: [],
        root: merkleRoot([]),
        sealedAt: '2026-11-20T00:00:00.000Z',
      },
      key,
    )
    expect(found({ blocks: [...books.blocks, back] })).toEqual(new Set(['time-backwards']))
  })
  test('the history of a case: an event changed, taken out of the middle, cut off, added', () => {
    const history = (events: CaseHistory['events']) =>
      found({ cases: change<CaseHistory>(books.cases, 0, one => [{ ...one, events }]) })
    const events = books.cases[0]?.events ?? []
    expect(history(change(events, 2, one => [{ ...one, id: 'other' }]))).toContain('event-changed')
    expect(history(change(events, 2, () => []))).toContain('event-changed')
    expect(history(events.slice(0, -1))).toEqual(new Set(['event-missing']))
    const added = { id: 'new', action: 'approve' }
    expect(history([...events, { ...added, chain: chainHash(events.at(-1)?.chain ?? '', added) }])).toEqual(
      new Set(['event-unrecorded']),
    )
    expect(found({ cases: books.cases.slice(1) })).toEqual(new Set(['event-missing']))
  })
  const entriesIn = (blocks: readonly AuditBlock[]) => {
    const ids = new Set(
      blocks.flatMap(({ ranges }) =>
        ranges.flatMap(({ writer, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => `${writer}-${from + at}`),
        ),
      ),
    )
    return books.entries.filter(({ _id }) => ids.has(_id))
  }
})

test('no change anywhere in the sealed books goes unseen', () => {
  const parts = ['entries', 'blocks', 'heads'] as const
  let tried = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...parts),
      fc.nat(),
      fc.constantFrom('delete', 'double', 'swap', 'field'),
      fc.nat(),
      (part, at, how, field) => {
        const list = [...(books[part] as unknown as readonly Record<string, unknown>[])]
        const index = at % list.length
        const one = list[index] as Record<string, unknown>
        if (how === 'delete') list.splice(index, 1)
        if (how === 'double') list.push({ ...one })
        if (how === 'swap') {
          const other = list[(index + 1) % list.length] as Record<string, unknown>
          const id = part === 'heads' ? 'day' : '_id'
          list[index] = { ...one, [id]: other[id] }
        }
        if (how === 'field') {
          const names = Object.keys(one).filter(name => !['version', 'writeId'].includes(name))
          const name = names[field % names.length] as string
          list[index] = { ...one, [name]: altered(one[name]) }
        }
        // A head more or less takes nothing from the books; what it says must still be true.
        if (part === 'heads' && (how === 'delete' || how === 'double')) return
        tried += 1
        const seen = findTampering({ ...books, [part]: list }, known, later)
        if (seen.length === 0) throw new Error(`${part} ${index} ${how} ${field}`)
      },
    ),
    { numRuns: 1000, seed: 16 },
  )
  expect(tried).toBeGreaterThan(700)
})

const altered = (value: unknown): unknown =>
  typeof value === 'number'
    ? value + 1
    : typeof value === 'string'
      ? `${value}x`
      : Array.isArray(value)
        ? value.slice(1)
        : {}

describe('sealing', () => {
  test('two timers at once give one block; a run that died after its block is made good', async () => {
    const { database, files } = memoryPorts()
    const clock = new MemoryClock(Date.parse('2026-11-23T10:00:00Z'))
    const audit = databaseAudit({ clock, database, files }, 'w1', () => key)
    const entry = { at: clock.now(), actor: 'a', action: 'b', subject: 'c' }
    await audit.record(entry)
    const until = '2027-01-01T00:00:00.000Z' as Instant
    const both = await Promise.all([audit.seal(clock.now(), until), audit.seal(clock.now(), until)])
    expect(both.filter(({ sealed }) => sealed === 1)).toHaveLength(1)
    await audit.record(entry)
    let broken = true
    database.beforeWrite = name => {
      if (broken && name === 'auditWriters') throw new Error('died here')
    }
    await expect(audit.seal(clock.now(), until)).rejects.toThrow('died here')
    broken = false
    expect(await audit.seal(clock.now(), until)).toEqual({ sealed: 0 })
    await audit.record(entry)
    expect(await audit.seal(clock.now(), until)).toEqual({ sealed: 1, block: 3 })
  })

  test('a writer who was busy is sealed to the end', async () => {
    const { database, files } = memoryPorts()
    const clock = new MemoryClock(Date.parse('2026-11-23T10:00:00Z'))
    const audit = databaseAudit({ clock, database, files }, 'w1', () => key)
    for (let entry = 0; entry < 250; entry++)
      await audit.record({ at: clock.now(), actor: 'a', action: 'b', subject: 'c' })
    expect(await audit.seal(clock.now(), '2027-01-01T00:00:00.000Z' as Instant)).toEqual({ sealed: 250, block: 1 })
    expect(await audit.seal(clock.now(), '2027-01-01T00:00:00.000Z' as Instant)).toEqual({ sealed: 0 })
  })

  test('nothing written, no block', async () => {
    const { database, files } = memoryPorts()
    const clock = new MemoryClock(Date.parse('2026-11-23T10:00:00Z'))
    const audit = databaseAudit({ clock, database, files }, 'w1', () => key)
    expect(await audit.seal(clock.now(), '2027-01-01T00:00:00.000Z' as Instant)).toEqual({ sealed: 0 })
  })
})
