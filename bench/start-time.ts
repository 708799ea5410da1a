import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Row, spread } from './row'

/** Seconds from `npm start` until phone, console and world page answer: on no data, then again on what is there. */
export async function startTime(project: string, rounds: number): Promise<Row[]> {
  const data = join(project, '.cache/bench/world')
  // What was built first is not part of it: then once more, from no data.
  let first = { seconds: 0, built: true }
  for (let turn = 0; turn < 3 && first.built; turn += 1) {
    rmSync(data, { recursive: true, force: true })
    first = await round(project, data)
  }
  const again: number[] = []
  for (let index = 1; index < rounds; index += 1) again.push((await round(project, data)).seconds)
  rmSync(data, { recursive: true, force: true })
  const row = (what: string, figures: number[]): Row => {
    const ours = spread(figures)
    return { what, unit: 's', ours, budget: { words: '≤ 60 s', kept: ours.median <= 60 } }
  }
  return [
    row(`npm start until usable, no data yet${first.built ? ' (with a build)' : ''}`, [first.seconds]),
    row('npm start until usable, again', again),
  ]
}

async function round(project: string, data: string): Promise<{ seconds: number; built: boolean }> {
  const port = await freePort()
  const begun = performance.now()
  const said: string[] = []
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(project, 'local/start.ts'), '--port', String(port), '--data', data],
    { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  child.stdout?.on('data', chunk => said.push(String(chunk)))
  child.stderr?.on('data', chunk => said.push(String(chunk)))
  try {
    const addresses = [
      `http://127.0.0.1:${port}/console/`,
      `http://127.0.0.1:${port + 1}/`,
      `http://127.0.0.1:${port + 2}/`,
    ]
    for (const address of addresses) await answers(address, child, said)
    return { seconds: (performance.now() - begun) / 1000, built: said.join('').includes('正在构建') }
  } finally {
    await ended(child)
  }
}

async function answers(address: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  const end = performance.now() + 300_000
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`npm start ended (${child.exitCode}): ${said.join('').slice(-2000)}`)
    const reply = await fetch(address).catch(() => undefined)
    if (reply?.status === 200) return
    await new Promise(next => setTimeout(next, 50))
  }
  throw new Error(`${address} did not answer: ${said.join('').slice(-2000)}`)
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(done => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

/** A port with two free ones behind it, most likely: three addresses are opened. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))))
    })
  })
}
