import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { officialStyles, officialTemplates } from './official-tree'

const weapp = resolve(__dirname, '../../dist/weapp')

test("WeChat's own compilers take every template and every style of the built mini-program", () => {
  expect(officialTemplates(weapp)).toContain('pages/home/home.wxml')
  expect(officialStyles(weapp)).toContain('pages/apply/form.wxss')
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
    expect(() => officialTemplates(copy)).toThrow()
  })
  test('a style with half a rule', () => {
    writeFileSync(join(copy, 'pages/home/home.wxss'), '.a { color: ')
    expect(() => officialStyles(copy)).toThrow()
  })
})
