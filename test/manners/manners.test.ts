import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const project = resolve(__dirname, '../..')
const skipped = ['node_modules', 'dist', '.git', '.data', '.cache', 'planted']

function files(folder: string, wanted: RegExp): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap(entry => {
    if (skipped.includes(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path, wanted)
    return wanted.test(entry.name) ? [path] : []
  })
}

const read = (path: string) => readFileSync(join(project, path), 'utf8')

/** Does the code name a city? A comment may, for it must give the source of a rule. */
const cityNamed = (code: string) =>
  /黄石|阿拉善|huangshi|alxa|420200|152900/i.test(code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, ''))

describe('what serves every centre names none', () => {
  const rooms = ['core/domain', 'server', 'src', 'console', 'cloudfunctions']
  const product = rooms
    .flatMap(room => files(room, /\.(ts|tsx|scss|css)$/))
    .filter(path => !/\.test\.tsx?$|\/testing\//.test(path))

  test('no file of the product names a city', () => {
    expect(product.filter(path => cityNamed(read(path)))).toEqual([])
  })
  test('a planted city name is noticed', () => {
    expect(cityNamed("if (centre === '420200')")).toBe(true)
    expect(cityNamed("const title = '黄石公积金'")).toBe(true)
    expect(cityNamed('/** Source: 黄石 附件2. */\nconst days = 3')).toBe(false)
  })
})

describe('files stay short enough to read', () => {
  const longest = 400
  test(`no source file is longer than ${longest} lines`, () => {
    const all = files('.', /\.(ts|tsx|scss|css|js|cjs)$/)
    const long = all.map(path => [path, read(path).split('\n').length] as const).filter(([, lines]) => lines > longest)
    expect(long).toEqual([])
  })
  test('no file is called utils, helpers, common, manager or service', () => {
    const vague = files('.', /^(utils?|helpers?|common|manager|service)\.(ts|tsx)$/)
    expect(vague).toEqual([])
  })
})

test('nothing in the product asks where it runs', () => {
  const rooms = ['core', 'server', 'cloudfunctions', 'src', 'console']
  const asking = rooms
    .flatMap(room => files(room, /\.(ts|tsx)$/))
    .filter(path => !/\.test\.tsx?$|\/testing\//.test(path))
    .filter(path => /127\.0\.0\.1|localhost|isLocal|NODE_ENV|\bif \(local/.test(read(path)))
  expect(asking).toEqual([])
})

test('only the environment adapter and what hands it over read process.env', () => {
  const readers = ['server', 'cloudfunctions', 'core']
    .flatMap(room => files(room, /\.ts$/))
    .filter(path => !/\.test\.ts$|\/testing\//.test(path))
    .filter(path => /process\.env/.test(read(path)))
    .map(path => relative('.', path))
  expect(readers.filter(path => !/^server\/adapters\/cloud(-[a-z]+)?\.ts$/.test(path))).toEqual([])
})

describe('an address stands in a table, by name, and is taken from there', () => {
  const ofThePhone = /['"`]\/?(pages|apply|settings)\/[a-z]/
  const ofTheConsole = /['"`]\/(applications|queue|exchange|search|accounts|intake|window|seals|calendar|ways)\b/
  /** Where code comes from is no address. */
  const spoken = (code: string) => code.replace(/^.*\bfrom '.*$/gm, '')
  const written = (rooms: string[], address: RegExp, ...tables: string[]) =>
    rooms
      .flatMap(room => files(room, /\.(ts|tsx)$/))
      .filter(path => !/\.test\.tsx?$|\/testing\//.test(path) && !tables.some(table => path.startsWith(table)))
      .filter(path => address.test(spoken(read(path))))

  test('no link of the product is written by hand', () => {
    const rooms = ['core', 'server', 'src', 'console', 'cloudfunctions', 'operator', 'local']
    expect(written(rooms, ofThePhone, 'core/domain/page/', 'src/app.config.ts')).toEqual([])
    expect(written(['console'], ofTheConsole, 'console/places.ts', 'console/cloud.ts')).toEqual([])
  })
  test('a planted one is noticed', () => {
    expect(ofThePhone.test('const page = `apply/application/index?id=1`')).toBe(true)
    expect(ofThePhone.test("go('/pages/home/home')")).toBe(true)
    expect(ofTheConsole.test('<Link to={`/applications/1`}>')).toBe(true)
    expect(ofThePhone.test(spoken("import { Notice } from '../pages/home/notice'"))).toBe(false)
  })
})
