import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

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
