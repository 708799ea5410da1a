/** A document of the database: JSON values, `Date` and `RegExp`. */
export type Document = Record<string, unknown>

type Encoder = (date: Date) => unknown

const wireDate: Encoder = date => date.toISOString()
const storedDate: Encoder = date => date.getTime()

const readers: Record<string, (value: never, now: () => number) => unknown> = {
  $numberInt: (value: string) => Number(value),
  $numberLong: (value: string) => Number(value),
  $numberDouble: (value: string) => Number(value),
  $oid: (value: string) => value,
  $date: (value: string | number | { $numberLong: string }) =>
    new Date(typeof value === 'object' ? Number(value.$numberLong) : value),
  $regularExpression: (value: { pattern: string; options: string }) =>
    new RegExp(value.pattern, value.options.replace(/[^imsu]/g, '')),
  $undefined: () => null,
  $tcb_server_date: (value: { offset?: unknown }, now) =>
    new Date(now() + Number(value.offset === undefined ? 0 : decode(value.offset, now))),
}

function decode(value: unknown, now: () => number): unknown {
  if (Array.isArray(value)) return value.map(item => decode(item, now))
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value)
  const only = keys.length === 1 ? keys[0] : undefined
  if (only?.startsWith('$') && Object.hasOwn(readers, only)) {
    return readers[only]?.((value as Record<string, never>)[only] as never, now)
  }
  const result: Document = {}
  for (const key of keys) {
    const item = decode((value as Document)[key], now)
    // Assignment to this key would change the prototype instead of adding a field.
    if (key === '__proto__') Object.defineProperty(result, key, { value: item, enumerable: true })
    else result[key] = item
  }
  return result
}

function encode(value: unknown, date: Encoder): unknown {
  if (value instanceof Date) return { $date: date(value) }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (typeof value === 'number' && !Number.isFinite(value)) return { $numberDouble: String(value) }
  if (Array.isArray(value)) return value.map(item => encode(item, date))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item, date)]))
}

/**
 * MongoDB Extended JSON v2 as the platform's SDK writes and reads it, and the form kept in the database:
 * there a date is `{"$date": milliseconds}`, so that SQLite orders dates by comparing numbers.
 */
export const extendedJson = {
  /** Reads what the SDK sent; `now` (ms) answers `db.serverDate()`. */
  parse: (text: string, now: () => number): unknown => decode(JSON.parse(text), now),
  /** Writes what the SDK will read. */
  print: (value: unknown): string => JSON.stringify(encode(value, wireDate)),
  store: (value: unknown): string => JSON.stringify(encode(value, storedDate)),
  load: (text: string): Document => decode(JSON.parse(text), () => 0) as Document,
}
