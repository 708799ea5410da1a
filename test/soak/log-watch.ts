import { closeSync, openSync, readSync, statSync } from 'node:fs'

interface Entry {
  at: string
  event: string
  function?: string
  outcome?: string
  error?: string
  source?: string
}

const expected = /process exited|terminated|ended before the call|ECONNRE|socket hang up|fetch failed|timed out after/

/**
 * Reads what the stand-in cloud has logged since the last look, and gives what was nobody's wish: a door that failed, an
 * instance that died, a function that threw.
 */
export function logWatch(file: string): () => string[] {
  let read = 0
  let rest = ''
  return () => {
    const { size } = statSync(file)
    const bytes = Buffer.alloc(size - read)
    const handle = openSync(file, 'r')
    readSync(handle, bytes, 0, bytes.length, read)
    closeSync(handle)
    read = size
    const lines = (rest + bytes.toString()).split('\n')
    rest = lines.pop() ?? ''
    return lines.flatMap(line => {
      const entry = parsed(line)
      if (!entry) return []
      const failed = entry.event === 'function-call' && entry.outcome !== 'ok'
      const isBad = failed || ['door-failed', 'instance-died', 'timer-failed', 'openapi-failed'].includes(entry.event)
      return isBad && !expected.test(line) ? [line.slice(0, 1500)] : []
    })
  }
}

/** A line that a `kill -9` tore is no news. */
function parsed(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry
  } catch {
    return undefined
  }
}
