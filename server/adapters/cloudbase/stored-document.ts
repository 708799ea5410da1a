import type { Stored } from '../../ports'

/**
 * How a document lies in the database. Everything of ours is under `body`, so that one conditional update can put a whole new
 * document in its place: an update merges on this platform, and a field that vanished would stay behind at the top level.
 */
export interface StoredDocument {
  _id: string
  version: number
  /** Ids of the last writes, newest last: by these a write whose reply was lost is found again, even if overtaken. */
  writes: string[]
  body: Record<string, unknown>
}

/** Dot and dollar have a meaning in field names of the database, and a name may not be empty. */
const mark = '\uFF05'
const marked: readonly string[] = [mark, '.', '$']
const markedEmpty = `${mark}e`

/**
 * @throws RangeError for what cannot be kept: a value that is no JSON, or a key that would change a prototype
 */
export function toBody(document: Stored): Record<string, unknown> {
  const { _id, ...rest } = document as Stored & Record<string, unknown>
  delete rest.version
  return plain(rest, '') as Record<string, unknown>
}

export function fromStored<T extends Stored>(stored: StoredDocument): T & { version: number } {
  return { ...(named(stored.body) as object), _id: stored._id, version: stored.version } as T & { version: number }
}

function plain(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map((entry, index) => plain(entry ?? null, `${path}[${index}]`))
  if (typeof value === 'object' && isPlain(value)) {
    const copy: Record<string, unknown> = {}
    for (const [key, entry] of Object.entries(value)) {
      if (key === '__proto__' || key.includes('\0'))
        throw new RangeError(`no field may be named so, under ${path || 'the document'}`)
      if (entry !== undefined) copy[storedName(key)] = plain(entry, `${path}.${key}`)
    }
    return copy
  }
  throw new RangeError(`a ${typeof value} cannot be kept at ${path}`)
}

function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [nameOf(key), named(entry)]))
}

function storedName(name: string): string {
  return name === '' ? markedEmpty : name.replace(/[\uFF05.$]/g, letter => mark + marked.indexOf(letter))
}

function nameOf(stored: string): string {
  return stored === markedEmpty ? '' : stored.replace(/\uFF05([012])/g, (_, index) => marked[Number(index)] ?? '')
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
