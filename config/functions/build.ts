import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { build, type Metafile } from 'esbuild'

const project = resolve(__dirname, '../..')

/** The doors, and for the one that has them its assets: packages that cannot be bundled, and files. */
const doors: Readonly<Record<string, { packages?: readonly string[]; files?: readonly string[] }>> = {
  depositor: {},
  staff: {},
  exchange: {},
  public: {},
  clock: {},
  documents: {
    packages: ['sharp', 'libheif-js', '@hyzyla/pdfium'],
    files: ['node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  },
}
/** What these packages have for other ways of loading them. */
const otherWays: Readonly<Record<string, RegExp>> = {
  'libheif-js': /^\/libheif\/|^\/libheif-wasm\/(libheif\.(js|wasm)|.*\.mjs)$/,
  '@hyzyla/pdfium': /^\/dist\/(index\.(cjs$|esm\.(base64|browser|cdn|worker))|worker|pdfium\.wasm\.base64)/,
}
/** Names inside the function's `assets` folder. */
const assetNames: Readonly<Record<string, string>> = { 'NotoSerifSC_400Regular.ttf': 'NotoSerifSC-Regular.ttf' }

export interface BuiltFunction {
  door: string
  folder: string
  scriptBytes: number
}

/**
 * Builds every door to `<out>/<door>/`: one script with everything in it, `package.json`, `config.json`; assets where declared.
 * Names are kept and source maps lie apart, so that an error's place can be read.
 * @throws when a script needs a package that is not in it, or a door without assets has a native part
 */
export async function buildFunctions(
  out: string,
  maps: string,
  only: readonly string[] = Object.keys(doors),
): Promise<BuiltFunction[]> {
  return Promise.all(only.map(door => buildFunction(door, out, maps)))
}

async function buildFunction(door: string, out: string, maps: string): Promise<BuiltFunction> {
  const assets = doors[door]
  if (!assets) throw new RangeError(`no door is called ${door}`)
  const packages = assets.packages ?? []
  const source = join(project, 'cloudfunctions', door)
  const folder = join(out, door)
  const result = await build({
    entryPoints: [join(source, 'index.ts')],
    outfile: join(folder, 'index.js'),
    absWorkingDir: project,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: [...packages],
    conditions: ['node', 'require'],
    keepNames: true,
    charset: 'utf8',
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  refuseStrangers(door, result.metafile, packages)
  mkdirSync(folder, { recursive: true })
  mkdirSync(maps, { recursive: true })
  let scriptBytes = 0
  for (const { path, contents } of result.outputFiles) {
    if (path.endsWith('.map')) writeFileSync(join(maps, `${door}.js.map`), contents)
    else {
      writeIfChanged(path, contents)
      scriptBytes = contents.length
    }
  }
  const manifest = { name: door, version: '1.0.0', private: true, main: 'index.js' }
  writeIfChanged(join(folder, 'package.json'), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  writeIfChanged(join(folder, 'config.json'), readFileSync(join(source, 'config.json')))
  carryPackages(packages, folder)
  for (const file of assets.files ?? [])
    carryFile(join(project, file), join(folder, 'assets', assetNames[basename(file)] ?? basename(file)))
  return { door, folder, scriptBytes }
}

/** A package left outside the script is missing in the cloud: nothing is installed there. */
function refuseStrangers(door: string, metafile: Metafile, packages: readonly string[]): void {
  const known = new Set([...builtinModules, ...packages])
  const outside = Object.values(metafile.outputs).flatMap(output =>
    output.imports.filter(each => each.external).map(each => each.path.replace(/^node:/, '')),
  )
  // Built-in modules newer than this Node, asked for inside `try` by the HTTP client.
  const tolerated = new Set(['sqlite'])
  const strangers = outside.filter(
    path => !known.has(path) && !known.has(path.split('/')[0] ?? '') && !tolerated.has(path),
  )
  const native = Object.keys(metafile.inputs).filter(path => path.endsWith('.node'))
  const found = [...new Set([...strangers, ...native])]
  if (found.length > 0) throw new Error(`${door} needs what is not in its script: ${found.join(', ')}`)
}

/** Copies packages and what they depend on, as far as it is installed: native parts are installed for one system only. */
function carryPackages(names: readonly string[], folder: string): void {
  const target = join(folder, 'node_modules')
  if (names.length === 0) {
    rmSync(target, { recursive: true, force: true })
    return
  }
  const wanted = new Map<string, { from: string; version: string }>()
  const collect = (name: string, requiredBy: string) => {
    const from = packageFolder(name, requiredBy)
    if (!from || wanted.has(name)) return
    const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Manifest
    wanted.set(name, { from, version: manifest.version })
    for (const each of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) collect(each, from)
  }
  for (const name of names) collect(name, project)
  for (const name of names) if (!wanted.has(name)) throw new Error(`${name} is not installed`)
  const stamp = join(target, '.carried')
  const versions = [...wanted]
    .map(([name, { version }]) => `${name}@${version} without ${otherWays[name] ?? 'nothing'}`)
    .sort()
    .join('\n')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === versions) return
  rmSync(target, { recursive: true, force: true })
  const unneeded = /\.(d\.[mc]?ts|md|map|c|cc|cpp|h|gyp)$|\/(include|src)(\/|$)/
  for (const [name, { from }] of wanted)
    cpSync(from, join(target, name), {
      recursive: true,
      dereference: true,
      filter: path => {
        const inside = path.slice(from.length)
        return !unneeded.test(inside) && !inside.includes('/node_modules') && !otherWays[name]?.test(inside)
      },
    })
  writeFileSync(stamp, versions)
}

interface Manifest {
  version: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function packageFolder(name: string, requiredBy: string): string | undefined {
  const paths = createRequire(join(requiredBy, 'index.js')).resolve.paths(name) ?? []
  return paths.map(path => join(path, name)).find(path => existsSync(join(path, 'package.json')))
}

function carryFile(from: string, to: string): void {
  if (existsSync(to) && statSync(to).size === statSync(from).size) return
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to)
}

/** An unchanged script keeps its date: a running stand-in cloud reloads only what changed. */
function writeIfChanged(path: string, contents: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return
  writeFileSync(path, contents)
}

if (require.main === module) {
  const only = process.argv.slice(2)
  buildFunctions(
    join(project, 'dist/cloudfunctions'),
    join(project, 'dist/sourcemaps'),
    only.length > 0 ? only : undefined,
  ).then(
    built => {
      for (const { door, scriptBytes } of built) console.log(`${door.padEnd(10)} ${Math.round(scriptBytes / 1024)} KiB`)
    },
    error => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
}
