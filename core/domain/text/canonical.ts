/** The same text for the same value, whatever the order of its keys; what is `undefined` is not there. What is hashed is written so. */
export function canonical(value: unknown): string {
  return JSON.stringify(ordered(value))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const present = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, ordered(entry)]))
}
