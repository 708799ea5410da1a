import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const memory = '/dev/shm'
const roomy = 4 * 1024 ** 3
const longGone = 6 * 3600_000

/** Where worlds of tests lie: what is thrown away need not wait for a disk, where the machine has memory to spare. */
export function worldsFolder(): string {
  const folder = hasRoom(memory) ? join(memory, 'gjj-worlds') : resolve(__dirname, '../../.cache/worlds')
  mkdirSync(folder, { recursive: true })
  return folder
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > roomy
}

/** Removes worlds of runs that were broken off long ago. */
export function sweepWorlds(): void {
  const folder = worldsFolder()
  for (const name of readdirSync(folder)) {
    const home = join(folder, name)
    if (Date.now() - statSync(home).mtimeMs > longGone) rmSync(home, { recursive: true, force: true })
  }
}
