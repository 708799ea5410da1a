import { cpSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { programs } from './programs'

const project = resolve(__dirname, '../..')

/**
 * Puts every program into one file each, under `folder`. A world is ten processes: started from their sources each of them would
 * read and translate hundreds of files first.
 */
export async function buildPrograms(folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`
  await build({
    entryPoints: programs.map(program => `${program}.ts`),
    absWorkingDir: project,
    outbase: project,
    outdir: fresh,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Has parts of its own machine, and is asked for by none of them.
    external: ['sharp', '@photostructure/sqlite'],
    keepNames: true,
    charset: 'utf8',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
  })
  cpSync(join(project, 'local/cloudbase/function-worker.cjs'), join(fresh, 'local/cloudbase/function-worker.cjs'))
  rmSync(folder, { recursive: true, force: true })
  renameSync(fresh, folder)
}
