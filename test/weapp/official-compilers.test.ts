import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

interface Compiler {
  wxmlToJs(root: string, options: { maxBuffer: number }): string
  wxssToJs(root: string, options: { maxBuffer: number }): string
}
const compiler = require('miniprogram-compiler') as Compiler
const weapp = resolve(__dirname, '../../dist/weapp')
const options = { maxBuffer: 256 << 20 }

/** WeChat's own wcc and wcsc come with the package, without the right to run. */
beforeAll(() => {
  const home = dirname(require.resolve('miniprogram-compiler/package.json'))
  for (const tool of ['wcc', 'wcsc']) {
    const program = join(home, 'bin', process.platform === 'darwin' ? 'mac' : 'linux', tool)
    if (existsSync(program)) chmodSync(program, 0o755)
  }
})

test("WeChat's own compilers take every template and every style of the built mini-program", () => {
  expect(compiler.wxmlToJs(weapp, options)).toContain('pages/home/home.wxml')
  expect(compiler.wxssToJs(weapp, options)).toContain('pages/apply/form.wxss')
})

describe('a broken file is refused', () => {
  let copy: string
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'weapp-'))
    cpSync(weapp, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  test('a template whose tag is not closed', () => {
    writeFileSync(join(copy, 'pages/home/home.wxml'), '<view><text>没有收尾</view>')
    expect(() => compiler.wxmlToJs(copy, options)).toThrow()
  })
  test('a style with half a rule', () => {
    writeFileSync(join(copy, 'pages/home/home.wxss'), '.a { color: ')
    expect(() => compiler.wxssToJs(copy, options)).toThrow()
  })
})
