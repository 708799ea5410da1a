/** Errors of ours whose words are made to be read and hold nothing of anybody. */
const readable: ReadonlySet<string> = new Set([
  'EnvironmentError',
  'DatabaseError',
  'SealKeyError',
  'SealOutOfDateError',
])

/**
 * Writes one line for whoever runs this: which door, which message, what kind of error and where in our code. An error's own
 * words are left out unless they are ours: an outside library may quote what it was given.
 */
export function report(door: string): (error: unknown, message: string) => void {
  return (error, message) => {
    const name = error instanceof Error ? error.name : typeof error
    const words = error instanceof Error && readable.has(name) ? error.message : undefined
    const code = (error as { code?: unknown } | undefined)?.code
    const frames =
      error instanceof Error ? (error.stack ?? '').split('\n').filter(line => line.startsWith('    at ')) : []
    const where = frames.slice(0, 6).map(line => line.trim())
    console.error(JSON.stringify({ level: 'error', door, message, error: name, code, words, where }))
  }
}
