import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { inTurn } from './in-turn'
import { type Row, spread } from './row'

const run = promisify(execFile)

const timed = `
const begun = process.hrtime.bigint()
require(process.argv[1])
process.stdout.write(String(Number(process.hrtime.bigint() - begun) / 1e6), () => process.exit(0))`

/**
 * Milliseconds until a function's module is loaded, each time in a fresh process, beside the same function that takes its
 * packages from node_modules.
 */
export async function coldStart(project: string, rounds: number): Promise<Row[]> {
  const built = join(project, 'dist/cloudfunctions')
  const rows: Row[] = []
  for (const door of readdirSync(built)) {
    const beside = join(project, '.cache/bench/functions', door, 'index.js')
    await build({
      entryPoints: [join(project, 'cloudfunctions', door, 'index.ts')],
      outfile: beside,
      absWorkingDir: project,
      bundle: true,
      platform: 'node',
      target: 'node18',
      format: 'cjs',
      packages: 'external',
      logLevel: 'silent',
    })
    const load = (script: string) => async () => Number((await run(process.execPath, ['-e', timed, script])).stdout)
    const ours = load(join(built, door, 'index.js'))
    const peer = load(beside)
    // Once unseen: both are then in the system's file cache.
    await ours()
    await peer()
    const [own = [], other = []] = await inTurn(rounds, ours, peer)
    const [figures, others] = [spread(own), spread(other)]
    rows.push({
      what: `function ${door}, cold require`,
      unit: 'ms',
      ours: figures,
      peer: { name: 'packages not bundled', figures: others },
      // The images and papers need their libraries; the budget is about the other doors.
      ...(door === 'documents' ? {} : { budget: { words: '≤ 0.5x', kept: figures.median <= others.median / 2 } }),
    })
  }
  return rows
}
