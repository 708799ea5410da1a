import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Every member of `wx` that miniprogram-api-typings declares, without `cloud` (the host builds that one itself).
 * Taro copies `Object.keys(wx)` when it starts, so a name that is missing here would be missing in the app.
 */
export function wxApiNames(): string[] {
  const root = dirname(require.resolve('miniprogram-api-typings/package.json'))
  const source = readFileSync(join(root, 'types/wx/lib.wx.api.d.ts'), 'utf8')
  const start = source.indexOf('interface Wx {')
  if (start < 0) throw new Error('miniprogram-api-typings has no interface Wx')
  const names = new Set<string>()
  let depth = 0
  for (const line of source
    .slice(start)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')) {
    const member = depth === 1 ? /^\s{8}(?:readonly )?([a-zA-Z]\w*)\s*[(<?:]/.exec(line) : null
    if (member?.[1]) names.add(member[1])
    depth += (line.match(/[{([]/g) ?? []).length - (line.match(/[})\]]/g) ?? []).length
    if (depth === 0 && names.size > 0) break
  }
  names.delete('cloud')
  if (names.size < 400) throw new Error(`only ${names.size} names of wx were read from the typings`)
  return [...names]
}
