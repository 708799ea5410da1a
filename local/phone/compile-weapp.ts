import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { builtInTemplates } from './host/components/built-in-templates'
import type { PageJson, WeappBundle } from './host/phone-options'
import { wxApiNames } from './wx-api-names'
import { wxssToCss } from './wxss-to-css'

/**
 * Reads a built mini-program (the folder that would be uploaded) and compiles its templates with WeChat's
 * glass-easel-template-compiler. Nothing of the app's JavaScript is changed.
 *
 * @param weappDir folder with `app.json`
 * @throws if there is no `app.json`, a declared page or component lacks a file, or a template or style cannot be compiled
 */
export function compileWeapp(weappDir: string): WeappBundle {
  const files = listFiles(weappDir)
  if (!files.includes('app.json')) throw new Error(`no app.json in ${weappDir}: build the mini-program first`)
  const read = (file: string) => readFileSync(join(weappDir, file), 'utf8')
  needEveryFile(files, read)
  const bundle: WeappBundle = {
    js: {},
    json: {},
    css: {},
    templates: '',
    templatePaths: [],
    builtInTemplates: '',
    assets: [],
    wxNames: wxApiNames(),
    warnings: [],
  }
  const group = new TmplGroup()
  for (const file of files) {
    const extension = posix.extname(file)
    const path = file.slice(0, -extension.length || undefined)
    if (extension === '.js') bundle.js[file] = read(file)
    else if (extension === '.json') bundle.json[path] = JSON.parse(read(file)) as PageJson
    else if (extension === '.wxml') {
      for (const warning of (group.addTmpl(path, read(file)) ?? []) as { message?: string }[])
        bundle.warnings.push(`${file}: ${warning.message ?? String(warning)}`)
      bundle.templatePaths.push(path)
    } else if (extension === '.wxs') group.addScript(path, read(file))
    else if (extension !== '.wxss' && extension !== '.map' && extension !== '.txt') bundle.assets.push(file)
  }
  for (const file of files.filter(name => name.endsWith('.wxss'))) {
    const path = file.slice(0, -5)
    bundle.css[path] = wxssToCss(writeInImports(file, read, new Set()), stylePrefix(path, bundle.json[path]))
  }
  bundle.templates = group.getTmplGenObjectGroups()
  group.free()
  bundle.builtInTemplates = compileBuiltIns()
  return bundle
}

/** WeChat refuses an upload in which a page or a component that is named has no logic or no template. */
function needEveryFile(files: readonly string[], read: (file: string) => string): void {
  const json = (path: string) => (files.includes(`${path}.json`) ? (JSON.parse(read(`${path}.json`)) as PageJson) : {})
  const app = json('app')
  const packages = app.subPackages ?? app.subpackages ?? []
  const pages = packages.flatMap(({ root, pages: own }) => own.map(page => posix.join(root, page)))
  const queue = [...(app.pages ?? []), ...pages, ...used('app', app)]
  const seen = new Set<string>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const extension of ['js', 'wxml'])
      if (!files.includes(`${path}.${extension}`)) throw new Error(`${path}.${extension} is named but is not there`)
    queue.push(...used(path, json(path)))
  }
}

/** Paths of the components a page or component uses; plug-ins and the phone's own are not among the files. */
function used(path: string, { usingComponents }: PageJson): string[] {
  const own = Object.values(usingComponents ?? {}).filter(url => !url.includes('://'))
  return own.map(url => (url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(path), url)))
}

/** Name glass-easel is told to put before the classes of a component whose styles are isolated (the default). */
export function stylePrefix(path: string, json: PageJson | undefined): string | undefined {
  if (!json?.component) return undefined
  if (json.styleIsolation && !['isolated', 'apply-shared'].includes(json.styleIsolation)) return undefined
  return path.replace(/[^\w-]/g, '_')
}

function compileBuiltIns(): string {
  const group = new TmplGroup()
  for (const [name, template] of Object.entries(builtInTemplates)) group.addTmpl(`wx/${name}`, template)
  const source = group.getTmplGenObjectGroups()
  group.free()
  return source
}

function writeInImports(file: string, read: (file: string) => string, seen: Set<string>): string {
  if (seen.has(file)) return ''
  seen.add(file)
  return read(file).replace(/@import\s+(?:url\()?["']([^"']+)["']\)?\s*;/g, (_, target: string) =>
    writeInImports(
      posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target)),
      read,
      seen,
    ),
  )
}

function listFiles(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? listFiles(root, path) : [relative(root, path).split(sep).join('/')]
  })
}
