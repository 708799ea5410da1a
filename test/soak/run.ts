import { randomInt } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import { startWorld, type World } from '../../local/world/start-world'
import { tuesday } from '../stage/open-world'
import { applicant } from './applicant'
import { logWatch } from './log-watch'
import { residentOf, type Sample, slope } from './memory'
import { type Monkey, openMonkey } from './monkey'
import { staffAtWork } from './staff-at-work'

/**
 * `npm run soak`: for an hour two phones are in the hands of monkeys, two people apply and withdraw, staff work their queues,
 * and every half minute a neighbour, the cloud or its functions
 * are killed, a core falls silent or lies, or time passes. It fails on anything
 * the app or a function threw and nobody caught. `--minutes 5` for a short one; `--write` puts the figures into docs/soak.md.
 */
const project = resolve(__dirname, '../..')
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, write: { type: 'boolean', default: false } },
})
const minutes = Number(values.minutes)
const neighbours = ['core-huangshi', 'core-alxa', 'bank', 'wechat', 'sms', 'licence', 'time-stamp'] as const
const faults = ['silence-before', 'silence-after', 'reset-after', 'truncate', 'wrong-signature', 'odd-shape'] as const

const counts: Record<string, number> = {}
const count = (what: string, by = 1) => {
  counts[what] = (counts[what] ?? 0) + by
}
const pause = (ms: number) => new Promise(next => setTimeout(next, ms))

async function trouble(world: World, mayKillCloud: boolean, afterKill: () => Promise<void>): Promise<void> {
  const which = randomInt(4)
  if (which === 0) {
    const name = neighbours[randomInt(neighbours.length)] ?? 'bank'
    count('neighbours killed')
    await world.killNeighbour(name)
    await pause(randomInt(4000))
    await world.startNeighbour(name)
  } else if (which === 1 && !mayKillCloud) {
    count('function instances killed')
    await world.control('cloud', '/control/kill', {})
    await afterKill()
  } else if (which === 1) {
    count('cloud killed')
    await world.killCloud()
    await pause(randomInt(1500))
    await world.startCloud()
  } else if (which === 2) {
    const name = neighbours[randomInt(3)] ?? 'bank'
    count('faults of neighbours')
    const fault = faults[randomInt(faults.length)]
    await world.control(name, '/control/behaviour', { fault, times: 1 + randomInt(3) })
  } else {
    count('minutes of world time skipped', 10)
    await wind(world, 600)
  }
}

async function main(): Promise<void> {
  const worlds = join(project, '.cache/worlds')
  mkdirSync(worlds, { recursive: true })
  const home = mkdtempSync(join(worlds, 'soak-'))
  const world = await startWorld({ home, opensAt: tuesday })
  const monkeys: Monkey[] = [await openMonkey(world, 'one'), await openMonkey(world, 'two')]
  const applicants = [
    applicant(world, people.alxaUnproved, '152900'),
    applicant(world, people.huangshiRetiree, '420200'),
  ]
  const staff = [staffAtWork(world, 'al-jingban', 'al-fuhe'), staffAtWork(world, 'hs-jingban', 'hs-fuhe')]
  const watch = logWatch(join(home, 'cloud.log'))
  const wrong: string[] = []
  const memory: Record<string, Sample[]> = {}
  const begun = Date.now()
  const minute = () => (Date.now() - begun) / 60_000
  const isOver = () => minute() >= minutes

  /** Memory of what was just started says nothing: a process counts by its name and how long it has lived. */
  const born: Record<string, { pid: number; at: number }> = {}
  const keep = (name: string, mib: number) => {
    memory[name] = [...(memory[name] ?? []), { minute: minute(), mib }]
  }
  const look = () => {
    for (const monkey of monkeys) wrong.push(...monkey.exceptions())
    wrong.push(...watch())
    globalThis.gc?.()
    keep('the phones (heap of this process)', process.memoryUsage().heapUsed / 2 ** 20)
    for (const [name, pid] of Object.entries(world.processes())) {
      const mib = pid === undefined ? undefined : residentOf(pid)
      if (pid === undefined || mib === undefined) continue
      if (born[name]?.pid !== pid) born[name] = { pid, at: minute() }
      if (minute() - (born[name]?.at ?? 0) > 0.5) keep(name, mib)
    }
  }
  /** What instances of functions hold comes and goes with them; what stays is the cloud's own. */
  const withoutInstances = async () => {
    const { heapUsed, rss } = (await world.control('cloud', '/control/memory', {})) as NodeJS.MemoryUsage
    keep('cloud, its instances just killed', rss / 2 ** 20)
    keep('cloud, heap of its own thread', heapUsed / 2 ** 20)
  }
  const forever = (run: () => Promise<unknown>, everyMs: number) =>
    (async () => {
      while (!isOver()) {
        await run()
        await pause(everyMs)
      }
    })()
  await Promise.all([
    ...monkeys.map(monkey => forever(async () => count(`monkey: ${await monkey.act()}`), 60)),
    ...applicants.map(each => forever(() => each.step(), 3000)),
    ...staff.map(each => forever(() => each.work(), 7000)),
    // In the last two thirds the cloud lives on, so that its memory can be seen.
    forever(() => trouble(world, minute() < minutes / 3, withoutInstances), 30_000),
    forever(async () => look(), 15_000),
  ])
  look()
  count(
    'applications submitted',
    applicants.reduce((sum, each) => sum + each.submitted(), 0),
  )
  count(
    'cases decided by two',
    staff.reduce((sum, each) => sum + each.decided(), 0),
  )
  for (const monkey of monkeys) await monkey.close()
  await world.close()
  rmSync(home, { recursive: true, force: true })
  report(wrong, memory)
  process.exit(wrong.length ? 1 : 0)
}

function report(wrong: string[], memory: Record<string, Sample[]>): void {
  const numbers = (samples: Sample[]) => samples.map(one => one.mib)
  const rows = Object.entries(memory).map(([name, samples]) => {
    const [all, half] = [numbers(samples), Math.floor(samples.length / 2)]
    const mean = (part: number[]) => part.reduce((sum, value) => sum + value, 0) / Math.max(1, part.length)
    const figures = [all.length, Math.min(...all), mean(all.slice(0, half)), mean(all.slice(half)), Math.max(...all)]
    return `| ${name} | ${figures.map(figure => figure.toFixed(0)).join(' | ')} | ${slope(samples).toFixed(1)} |`
  })
  const text = `# Soak

Written by \`npm run soak -- --minutes ${minutes}${values.write ? ' --write' : ''}\` on ${new Date().toISOString().slice(0, 10)}. ${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, load ${loadavg()
    .map(each => each.toFixed(2))
    .join(' ')}. Figures of the stand-in on this machine, not of the platform or of a phone.

${minutes} minutes; **unhandled errors: ${wrong.length}**.

| what happened | how often |
| --- | --: |
${Object.entries(counts)
  .sort()
  .map(([what, times]) => `| ${what} | ${times} |`)
  .join('\n')}

Memory, in MiB. A process that was killed and started again counts from half a minute after its start; the slope is by least
squares over the last two thirds.

| process | samples | least | mean of the first half | mean of the second half | most | slope, MiB an hour |
| --- | --: | --: | --: | --: | --: | --: |
${rows.join('\n')}
`
  console.log(text)
  for (const one of new Set(wrong)) console.log(`--- unhandled\n${one}`)
  if (values.write && wrong.length === 0) writeFileSync(join(project, 'docs/soak.md'), text)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
