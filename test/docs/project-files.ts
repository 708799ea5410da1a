import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const project = resolve(__dirname, '../..')

const skipped = ['node_modules', 'dist', '.git', '.data', '.cache', '.swc', 'coverage']

/** Every file of the project as git knows it, or, where there is no git, as it lies there. Paths from the root. */
export function projectFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8', stdio: 'pipe' })
    return listed.split('\0').filter(path => path !== '')
  } catch {
    return walk('')
  }
}

function walk(folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap(entry => {
    if (skipped.includes(entry.name)) return []
    const path = folder ? `${folder}/${entry.name}` : entry.name
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** The text of a file; nothing when it is gone or is not text. */
export function textOf(path: string): string | undefined {
  try {
    const bytes = readFileSync(join(project, path))
    return bytes.includes(0) ? undefined : bytes.toString('utf8')
  } catch {
    return undefined
  }
}
