import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { weaknesses } from './weaknesses'

const project = resolve(__dirname, '../../..')

test('every weakness still has its place, once, and its test', () => {
  const lost = weaknesses.filter(({ file, find, noticedBy }) => {
    const source = existsSync(join(project, file)) ? readFileSync(join(project, file), 'utf8') : ''
    return source.split(find).length !== 2 || !existsSync(join(project, noticedBy))
  })
  expect(lost.map(({ name }) => name)).toEqual([])
  expect(new Set(weaknesses.map(({ name }) => name)).size).toBe(weaknesses.length)
  expect(weaknesses.length).toBeGreaterThanOrEqual(25)
})
