import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { once, type Row } from './row'
import { filesIn } from './weapp-size'

const settings = ['index.js', 'package.json', 'config.json']
const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + statSync(file).size, 0)

/** Bytes of each function as it is uploaded: its one script, and whatever lies beside it. */
export function functionSize(folder: string): Row[] {
  return readdirSync(folder).flatMap(door => {
    const script = join(folder, door, 'index.js')
    const assets = filesIn(join(folder, door)).filter(
      file => !settings.includes(file.slice(join(folder, door).length + 1)),
    )
    const may = door === 'documents'
    return [
      { what: `function ${door}, script`, unit: 'KiB', ours: once(statSync(script).size / 1024) },
      {
        what: `function ${door}, assets`,
        unit: 'KiB',
        ours: once(sum(assets) / 1024),
        budget: { words: may ? 'font and image library' : 'none', kept: may || assets.length === 0 },
      },
    ]
  })
}
