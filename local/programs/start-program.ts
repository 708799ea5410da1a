import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { buildPrograms } from './build-programs'
import type { Program } from './programs'

const folder = resolve(__dirname, '../../.cache/programs')
let built: Promise<void> | undefined

/**
 * Starts a program of this project as a process of its own. They are built once for whoever starts them; `PROGRAMS_BUILT` says that
 * somebody has done so for several.
 */
export async function startProgram(
  program: Program,
  args: readonly string[],
  options: SpawnOptions,
): Promise<ChildProcess> {
  if (!process.env.PROGRAMS_BUILT) {
    built ??= buildPrograms(folder)
    await built
  }
  return spawn(process.execPath, ['--enable-source-maps', join(folder, `${program}.js`), ...args], options)
}
