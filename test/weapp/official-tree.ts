import { chmodSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Compiler {
  wxmlToJs(root: string, options: { maxBuffer: number }): string
  wxssToJs(root: string, options: { maxBuffer: number }): string
}

type Child = Node | string | number | undefined | null
interface Node {
  tag: string
  attr?: Record<string, unknown>
  children?: Child[]
}
type Render = (file: string) => (data: unknown, env?: unknown, global?: object) => Node

const options = { maxBuffer: 256 << 20 }

/** WeChat's own wcc and wcsc come with the package, without the right to run. */
function compiler(): Compiler {
  const home = dirname(require.resolve('miniprogram-compiler/package.json'))
  for (const tool of ['wcc', 'wcsc']) {
    const program = join(home, 'bin', process.platform === 'darwin' ? 'mac' : 'linux', tool)
    if (existsSync(program)) chmodSync(program, 0o755)
  }
  return require('miniprogram-compiler') as Compiler
}

/** WeChat's template compiler over a built mini-program. @throws with its words when a template is broken */
export const officialTemplates = (weapp: string): string => compiler().wxmlToJs(weapp, options)

/** WeChat's style compiler over a built mini-program. @throws with its words when a style is broken */
export const officialStyles = (weapp: string): string => compiler().wxssToJs(weapp, options)

/** What WeChat's own compiler makes of a page's live data, in the form automator's `outerWxml` has. */
export function officialTree(weapp: string): (page: string, data: unknown) => string {
  const source = officialTemplates(weapp)
  const load = new Function('window', 'global', '__wxAppCode__', 'navigator', source) as (...parts: object[]) => Render
  const render = load({}, {}, {}, {})
  const part = (name: string, value: unknown) => (value ? ` ${name}="${String(value)}"` : '')
  // WeChat keeps the classes of a component apart by its name; `apply-shared` lets the page's own match as well.
  const classes = (value: unknown, nested: boolean) =>
    nested ? String(value ?? '').replace(/\S+/g, one => `${one} comp--${one}`) : value
  const written = (node: Child, nested = false): string => {
    if (typeof node !== 'object' || node === null) return node === undefined || node === null ? '' : String(node)
    const { tag, attr = {}, children = [] } = node
    const name = tag.replace(/^wx-/, '')
    // Taro goes on in a component of its own, without a tag, where templates are nested too deep.
    if (name === 'comp') return written(render('comp.wxml')({ i: attr['i'], l: attr['l'] }, undefined, {}), true)
    const inner = children.map(child => written(child, nested)).join('')
    if (/^(virtual|page|shadow|block)$/.test(name)) return inner
    return `<${name}${part('id', attr['id'])}${part('class', classes(attr['class'], nested))}>${inner}</${name}>`
  }
  // It knows objects by their constructor, and the phone's are of another realm.
  const own = (data: unknown) => JSON.parse(JSON.stringify(data)) as unknown
  return (page, data) => written(render(`${page}.wxml`)(own(data), undefined, {}))
}
