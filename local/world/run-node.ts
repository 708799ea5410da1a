import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const loader = createRequire(join(__dirname, 'x.js')).resolve('tsx')

/** A TypeScript program as a process of its own. */
export function runNode(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return spawn(process.execPath, ['--import', loader, program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
}

/** Waits for a program to end and gives what it printed. @throws with what it said, when it failed */
export async function finished(child: ChildProcess, name: string): Promise<string> {
  const said: string[] = []
  child.stdout?.on('data', chunk => said.push(String(chunk)))
  child.stderr?.on('data', chunk => said.push(String(chunk)))
  const code = await new Promise<number | null>(done => child.once('close', done))
  if (code !== 0) throw new Error(`${name} failed (${code}): ${said.join('').slice(-2000)}`)
  return said.join('')
}

/** The first line of output that `pick` makes something of. @throws when the program ends before */
export function firstLine<T>(child: ChildProcess, name: string, pick: (line: string) => T | undefined): Promise<T> {
  return new Promise((done, failed) => {
    const said: string[] = []
    if (!child.stdout) return failed(new Error(`${name} has no output`))
    child.stderr?.on('data', chunk => said.push(String(chunk)))
    child.once('exit', code =>
      failed(new Error(`${name} ended (${code}) before it was ready: ${said.join('').slice(-2000)}`)),
    )
    createInterface({ input: child.stdout }).on('line', line => {
      const value = pick(line)
      if (value !== undefined) done(value)
    })
  })
}
