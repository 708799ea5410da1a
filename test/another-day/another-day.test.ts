import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { machineClock } from '../../local/machine-clock'

const preload = resolve(__dirname, 'another-day.cjs')
const grandchild = `console.log(new Date().toISOString().slice(0, 10), Date.now() > Date.parse('2031-01-01'))`
const worker = `
  const { Worker } = require('node:worker_threads')
  new Worker(${JSON.stringify(grandchild)}, { eval: true })`
const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' })`

const says = (program: string, env: NodeJS.ProcessEnv) =>
  execFileSync(process.execPath, ['-e', program], { env: { ...process.env, ...env }, encoding: 'utf8' }).trim()
const moved = { NODE_OPTIONS: `--require=${preload}`, ANOTHER_DAY: '2031-07-08', ANOTHER_DAY_MS: undefined }

test.each([
  ['the process itself', grandchild],
  ['a process it starts', child],
  ['a thread it starts', worker],
])('%s lives on the other day', (_who, program) => {
  expect(says(program, moved)).toBe('2031-07-08 true')
})

test('a test itself lives on the day its process lives on', () => {
  const { ANOTHER_DAY: day = '' } = process.env
  expect(new Date().toISOString() >= (day || '2026-12-01')).toBe(true)
  expect(Math.abs(Date.now() - machineClock() - Number(process.env.ANOTHER_DAY_MS ?? 0))).toBeLessThan(5000)
})

test('without a day named, today is today', () => {
  const today = new Date().toISOString().slice(0, 10)
  expect(
    says(grandchild, { ...moved, ANOTHER_DAY: process.env.ANOTHER_DAY, ANOTHER_DAY_MS: process.env.ANOTHER_DAY_MS }),
  ).toContain(today)
})
