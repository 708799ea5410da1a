import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bareMobilePhone } from '../../core/domain/values/mobile-phone'
import { tidied, tooMuch } from './typed-text'

test('a number pasted with gaps keeps every digit and is not too long', () => {
  expect(tidied('number', '6222 0212 3456 7890 123')).toBe('6222021234567890123')
  expect(tooMuch('number', tidied('number', '6222 0212 3456 7890 123'), 19)).toBeUndefined()
  expect(bareMobilePhone('138 0013 8000')).toBe('13800138000')
  expect(tooMuch('number', bareMobilePhone('+86 138‑0013‑8000'), 11)).toBeUndefined()
  expect(tidied('text', '示例路 1号')).toBe('示例路 1号')
  expect(tidied('digit', ' －４，０００ ')).toBe('-4,000')
})

test('too much is said, by how much, and 生僻字 count as one', () => {
  expect(tooMuch('number', '138001380001', 11)).toBe('最多11位，现在是12位，请再看一遍。')
  expect(tooMuch('text', '𠮷'.repeat(61), 60)).toBe('最多60个字，现在多了1个，请删短一些。')
  expect(tooMuch('text', '𠮷'.repeat(60), 60)).toBeUndefined()
  expect(tooMuch('text', '任意', undefined)).toBeUndefined()
})

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.tsx'))
    .map(entry => join(entry.parentPath, entry.name))
const root = join(__dirname, '../..')

test('no field of phone or console cuts what is typed into it', () => {
  const files = [...sources(join(root, 'src')), ...sources(join(root, 'console'))]
  expect(files.length).toBeGreaterThan(100)
  const cutting = files.filter(file => {
    // `TextField` takes `maxLength` to say what is too much; every element of the platform would cut by it.
    const elements =
      readFileSync(file, 'utf8').match(/<(?!TextField\b|SmsCodeField\b)[A-Z]?[\w.]*\s[^<]*?max[lL]ength=\{[^}]*\}/g) ??
      []
    return elements.some(element => !element.endsWith('maxlength={-1}'))
  })
  expect(cutting.map(file => file.slice(root.length))).toEqual([])
})
