import { existsSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { access } from './access'
import { asTable } from './as-table'
import { coldStart } from './cold-start'
import { functionSize } from './function-size'
import { papers } from './papers'
import { restart } from './restart'
import type { Row } from './row'
import { startTime } from './start-time'
import { stored } from './stored'
import { weappSize } from './weapp-size'

/**
 * `npm run bench`: sizes and speeds in one table, each beside its peer in the same run. Nothing is asserted. With `--write`
 * the same table goes to docs/bench.md; `--only sizes,cold` runs some parts.
 */
const project = resolve(__dirname, '..')

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '9' },
  },
})

const rounds = Math.max(1, Number(values.rounds))

const parts: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  sizes: () => [...weappSize(join(project, 'dist/weapp')), ...functionSize(join(project, 'dist/cloudfunctions'))],
  cold: () => coldStart(project, rounds),
  certificates: () => papers(project, rounds),
  access: () => access(project, rounds),
  stored: () => stored(project, rounds),
  restart: () => restart(rounds),
  start: () => startTime(project, 4),
}

const load = () =>
  loadavg()
    .map(each => each.toFixed(2))
    .join(' ')

async function main(): Promise<void> {
  for (const made of ['dist/weapp/app.json', 'dist/cloudfunctions/depositor/index.js'])
    if (!existsSync(join(project, made))) throw new Error(`${made} is missing: npm run build first`)
  const before = load()
  const rows: Row[] = []
  for (const name of values.only?.split(',') ?? Object.keys(parts)) {
    const part = parts[name]
    if (!part) throw new RangeError(`no part is called ${name}; there are ${Object.keys(parts).join(', ')}`)
    console.error(`${name} …`)
    rows.push(...(await part()))
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`
  const about = `Machine: ${machine}. Load (1, 5, 15 minutes): ${before} before, ${load()} after. Rounds: ${rounds}, in turn with the peer.`
  console.log(`${about}\n\n${asTable(rows)}`)
  if (values.write)
    writeFileSync(
      join(project, 'docs/bench.md'),
      `# Figures

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}; nothing here is asserted by a test. A ratio is
our median over the peer's median of the same run. Figures of speed are of this machine under this load and of the stand-in
world: none is a measurement of a phone or of the platform.

${about}

${asTable(rows)}
`,
    )
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
