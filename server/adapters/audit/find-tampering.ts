import type { KeyObject } from 'node:crypto'
import { type AuditBlock, type AuditHead, blockHash, headText, isSigned } from './block'
import { chainHash } from './chain-hash'
import { type AuditRecord, entryHash } from './entry'
import { merkleRoot } from './merkle-root'

export type Tampering =
  | 'entry-changed'
  | 'entry-missing'
  | 'entry-twice'
  | 'entry-unsealed'
  | 'order-broken'
  | 'root-differs'
  | 'block-changed'
  | 'block-missing'
  | 'block-twice'
  | 'chain-broken'
  | 'time-backwards'
  | 'signature-wrong'
  | 'key-unknown'
  | 'head-differs'
  | 'event-changed'
  | 'event-unrecorded'
  | 'event-missing'

export interface Finding {
  kind: Tampering
  /** An entry, block, head or application, by its id. */
  where: string
}

/** An application as far as its history goes. */
export interface CaseHistory {
  id: string
  events: readonly { id: string; chain?: string }[]
}

export interface AuditBooks {
  entries: readonly AuditRecord[]
  blocks: readonly AuditBlock[]
  /** Kept apart; without them nobody can tell that the last blocks were cut off. */
  heads: readonly AuditHead[]
  /** Left out: histories are not looked at. */
  cases?: readonly CaseHistory[]
}

/** An entry may wait this long for its block, seconds. */
const sealWithin = 600

/**
 * Reads the books as they were exported, without the database and without us, and says what was deleted, changed, put in
 * another order or never sealed. Nothing found is only as good as `publicKeys` and `heads` are.
 * @param publicKeys Ed25519, by key id
 * @param now entries younger than ten minutes need no block yet
 */
export function findTampering(books: AuditBooks, publicKeys: ReadonlyMap<string, KeyObject>, now: Date): Finding[] {
  const findings: Finding[] = []
  const find = (kind: Tampering, where: string) => void findings.push({ kind, where })
  const entries = new Map<string, AuditRecord>()
  for (const entry of books.entries) {
    const { _id, hash, ...rest } = plain(entry)
    if (_id !== `${rest.writer}-${rest.sequence}` || entryHash(rest) !== hash) find('entry-changed', _id)
    if (entries.has(_id)) find('entry-twice', _id)
    entries.set(_id, entry)
  }
  for (const entry of entries.values()) {
    const before = entries.get(`${entry.writer}-${entry.sequence - 1}`)
    if (entry.sequence === 1 ? entry.previous !== '' : before && before.hash !== entry.previous)
      find('order-broken', entry._id)
  }
  checkBlocks(books, entries, publicKeys, now, find)
  checkHeads(books, publicKeys, find)
  if (books.cases) checkCases(books.entries, books.cases, find)
  return findings
}

type Find = (kind: Tampering, where: string) => void

function checkBlocks(
  books: AuditBooks,
  entries: ReadonlyMap<string, AuditRecord>,
  publicKeys: ReadonlyMap<string, KeyObject>,
  now: Date,
  find: Find,
): void {
  const sealed = new Set<string>()
  const reached = new Map<string, number>()
  let previous: AuditBlock | undefined
  for (const block of [...books.blocks].sort((a, b) => a.number - b.number)) {
    const { _id } = block
    if (block.number === previous?.number) find('block-twice', _id)
    else if (block.number !== (previous?.number ?? 0) + 1) find('block-missing', String(block.number - 1))
    if (block.previous !== (previous?.hash ?? '')) find('chain-broken', _id)
    if (previous && block.sealedAt < previous.sealedAt) find('time-backwards', _id)
    if (blockHash(block) !== block.hash || Number(_id) !== block.number) find('block-changed', _id)
    checkSignature(`block ${block.hash}`, block, publicKeys, _id, find)
    const leaves: string[] = []
    for (const { writer, from, to } of block.ranges) {
      if (from !== (reached.get(writer) ?? 0) + 1) find('order-broken', `${_id} ${writer}`)
      reached.set(writer, to)
      for (let sequence = from; sequence <= to; sequence++) {
        const id = `${writer}-${sequence}`
        const entry = entries.get(id)
        if (entry) leaves.push(entry.hash)
        else find('entry-missing', id)
        sealed.add(id)
      }
    }
    if (merkleRoot(leaves) !== block.root) find('root-differs', _id)
    previous = block
  }
  for (const { _id, at } of entries.values())
    if (!sealed.has(_id) && Date.parse(at) + sealWithin * 1000 < now.getTime()) find('entry-unsealed', _id)
}

function checkHeads(books: AuditBooks, publicKeys: ReadonlyMap<string, KeyObject>, find: Find): void {
  const blocks = new Map(books.blocks.map(block => [block.number, block]))
  for (const head of books.heads) {
    checkSignature(headText(head), head, publicKeys, head.day, find)
    if (blocks.get(head.number)?.hash !== head.hash) find('head-differs', head.day)
  }
}

function checkSignature(
  text: string,
  { keyId, signature }: { keyId: string; signature: string },
  publicKeys: ReadonlyMap<string, KeyObject>,
  where: string,
  find: Find,
): void {
  const key = publicKeys.get(keyId)
  if (!key) find('key-unknown', where)
  else if (!isSigned(text, signature, key)) find('signature-wrong', where)
}

/**
 * Every event of a case is chained to the one before, and was entered in the audit before it was written. An entry without
 * its event was overtaken by another write, which says so, or the case's time was over; anything else is missing.
 */
function checkCases(entries: readonly AuditRecord[], cases: readonly CaseHistory[], find: Find): void {
  const announced = new Map<string, Set<string>>()
  const explained = new Set<string>()
  for (const { subject, action, detail } of entries) {
    if (typeof detail?.['chain'] === 'string')
      announced.set(subject, (announced.get(subject) ?? new Set()).add(detail['chain']))
    if (typeof detail?.['overtaken'] === 'string') explained.add(detail['overtaken'])
    if (action === 'application.erased') explained.add(subject)
  }
  const kept = new Set<string>()
  for (const { id, events } of cases) {
    let previous = ''
    for (const { chain, ...event } of events) {
      if (chainHash(previous, event) !== chain) find('event-changed', `${id} ${event.id}`)
      else if (!announced.get(id)?.has(chain)) find('event-unrecorded', `${id} ${event.id}`)
      previous = chain ?? ''
      kept.add(previous)
    }
  }
  for (const [subject, chains] of announced)
    for (const chain of chains)
      if (!kept.has(chain) && !explained.has(chain) && !explained.has(subject)) find('event-missing', subject)
}

/** What the database adds to a document is not part of the entry. */
function plain(entry: AuditRecord): AuditRecord {
  const { version: _, writeId: __, ...rest } = entry as AuditRecord & { version?: number; writeId?: string }
  return rest
}
