import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logWatch } from './log-watch'
import { slope } from './memory'

const folder = mkdtempSync(join(tmpdir(), 'soak-'))
const file = join(folder, 'cloud.log')
afterAll(() => rmSync(folder, { recursive: true }))

test('a function that threw is noticed once; one that was killed, and a line torn by a kill, are not', () => {
  const line = (outcome: string) => `${JSON.stringify({ event: 'function-call', function: 'staff', outcome })}\n`
  writeFileSync(file, line('ok'))
  const look = logWatch(file)
  expect(look()).toEqual([])
  appendFileSync(file, line('functions execute fail | TypeError: x is undefined').slice(0, 40))
  expect(look()).toEqual([])
  appendFileSync(file, line('functions execute fail | TypeError: x is undefined').slice(40))
  appendFileSync(file, `${line('functions execute fail | process exited with 1')}{"event":"door-fai\n`)
  expect(look()).toEqual([expect.stringContaining('TypeError: x is undefined')])
  expect(look()).toEqual([])
})

test('memory that grows by a mebibyte a minute has a slope of sixty an hour, memory that is steady has none', () => {
  const minutes = Array.from({ length: 30 }, (_each, minute) => minute)
  expect(slope(minutes.map(minute => ({ minute, mib: 100 + minute })))).toBeCloseTo(60)
  expect(slope(minutes.map(minute => ({ minute, mib: 100 + (minute % 2) })))).toBeLessThan(2)
})
