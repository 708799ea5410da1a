import type { ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { startProgram } from '../programs/start-program'

export type NeighbourKind =
  | 'centre-core'
  | 'bank'
  | 'wechat'
  | 'sms'
  | 'licence'
  | 'time-stamp'
  | 'platform'
  | 'counterpart'

/** A neighbour running as a process of its own. */
export interface SpawnedNeighbour {
  base: string
  control?: string
  process: ChildProcess
  /** Asks it to end and waits. */
  close(): Promise<void>
  /** `kill -9`, and waits. */
  kill(): Promise<void>
}

/**
 * Starts a neighbour as a process and waits until it listens. It ends with the process that started it.
 * @param home folder for its settings file, made if absent
 * @param name distinguishes two of a kind, e.g. `core-huangshi`
 */
export async function spawnNeighbour(
  kind: NeighbourKind,
  name: string,
  settings: object,
  home: string,
): Promise<SpawnedNeighbour> {
  mkdirSync(home, { recursive: true })
  const file = resolve(home, `${name}.settings.json`)
  writeFileSync(file, JSON.stringify(settings, null, 2), { mode: 0o600 })
  const child = await startProgram(`local/neighbours/${kind}/main`, ['--settings', file, '--with-parent'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const { stdout } = child
  if (!stdout) throw new Error(`${name} has no output`)
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  const ready = await new Promise<{ base: string; control?: string }>((done, failed) => {
    child.once('error', failed)
    child.once('exit', code => failed(new Error(`${name} ended with ${code} before it was ready`)))
    createInterface({ input: stdout }).on('line', line => {
      if (line.startsWith('{"ready"')) done(JSON.parse(line))
      else console.log(`[${name}] ${line}`)
    })
  })
  const end = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await gone
  }
  return {
    base: ready.base,
    ...(ready.control ? { control: ready.control } : {}),
    process: child,
    close: end('SIGTERM'),
    kill: end('SIGKILL'),
  }
}
