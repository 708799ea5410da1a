import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'

/** `npm run types`: every room by its own tsconfig, a few at a time; says what is wrong and fails. */
const project = resolve(__dirname, '../..')
const compiler = join(project, 'node_modules/typescript/bin/tsc')

function rooms(folder: string, depth: number): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap(entry => {
    if (entry.name === 'tsconfig.json') return folder ? [folder] : []
    const skip =
      !entry.isDirectory() || entry.name.startsWith('.') || ['node_modules', 'dist', 'planted'].includes(entry.name)
    return skip || depth === 0 ? [] : rooms(join(folder, entry.name), depth - 1)
  })
}

async function check(room: string): Promise<boolean> {
  const started = Date.now()
  const child = spawn(process.execPath, [compiler, '-p', room, '--pretty', 'false'], { cwd: project })
  const said: string[] = []
  child.stdout.on('data', chunk => said.push(String(chunk)))
  child.stderr.on('data', chunk => said.push(String(chunk)))
  const code = await new Promise<number | null>(done => child.once('close', done))
  console.log(`${code === 0 ? 'ok   ' : 'wrong'} ${room} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (code !== 0) console.log(said.join(''))
  return code === 0
}

async function main(): Promise<void> {
  const waiting = rooms('', 3)
  let sound = true
  const worker = async () => {
    for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) sound = (await check(room)) && sound
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  process.exitCode = sound ? 0 : 1
}

void main()
