import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { once, type Row } from './row'

const KIB = 1024

/** Bytes of the mini-program as it is uploaded: the main package, each package beside it, and all of it. */
export function weappSize(folder: string): Row[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root)
  const sums = new Map<string, number>()
  let total = 0
  for (const file of filesIn(folder)) {
    const path = relative(folder, file)
    const bytes = statSync(file).size
    const root = roots.find(each => path.startsWith(`${each}/`)) ?? ''
    sums.set(root, (sums.get(root) ?? 0) + bytes)
    total += bytes
  }
  const main = (sums.get('') ?? 0) / KIB
  return [
    {
      what: 'mini-program, main package',
      unit: 'KiB',
      ours: once(main),
      budget: { words: '≤ 350 KiB', kept: main <= 350 },
    },
    ...roots.map(root => {
      const size = (sums.get(root) ?? 0) / KIB
      return {
        what: `mini-program, package ${root}`,
        unit: 'KiB',
        ours: once(size),
        budget: { words: '≤ 300 KiB', kept: size <= 300 },
      }
    }),
    { what: 'mini-program, all packages', unit: 'KiB', ours: once(total / KIB) },
  ]
}

/** Every file below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}
