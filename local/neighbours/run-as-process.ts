import { readFileSync } from 'node:fs'

/** What every neighbour's start function gives. */
export interface Neighbour {
  /** Where it is asked. */
  base: string
  /** Where it is told how to behave; absent when control was not asked for. */
  control?: string
  close(): Promise<void>
}

/**
 * Runs a neighbour as a process of its own: `--settings FILE.json`, and `--with-parent` to end when standard input ends.
 * Says `{"ready":true,"base":…,"control":…}` on one line when it listens.
 */
export async function runAsProcess(start: (settings: unknown) => Promise<Neighbour>): Promise<void> {
  const at = process.argv.indexOf('--settings')
  const file = process.argv[at + 1]
  if (at < 0 || !file) {
    console.error('usage: --settings FILE.json [--with-parent]')
    process.exitCode = 2
    return
  }
  const neighbour = await start(JSON.parse(readFileSync(file, 'utf8')))
  console.log(JSON.stringify({ ready: true, base: neighbour.base, control: neighbour.control }))
  const end = () => void neighbour.close().finally(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  if (process.argv.includes('--with-parent')) process.stdin.once('end', end).once('error', end).resume()
}
