import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const project = resolve(__dirname, '../..')
const rooms = ['core', 'server', 'cloudfunctions', 'src', 'console', 'local', 'operator']
const planted: Readonly<Record<string, string>> = {
  'no-circle': 'core/domain/circle-a.ts',
  'domain-alone': 'core/domain/bad.ts',
  'catalogue-on-domain': 'core/catalogue/bad.ts',
  'city-apart': 'core/catalogue/centres/huangshi/bad.ts',
  'contract-on-domain': 'core/contract/bad.ts',
  'usecases-on-ports': 'server/usecases/bad.ts',
  'usecase-apart': 'server/standing/bad.ts',
  'execution-below': 'server/execution/bad.ts',
  'exchange-below-effects': 'server/exchange/bad.ts',
  'adapter-not-usecase': 'server/adapters/one/bad.ts',
  'adapter-apart': 'server/adapters/two/bad.ts',
  'door-without-rule': 'cloudfunctions/door/bad.ts',
  'door-through-cloud': 'cloudfunctions/other/bad.ts',
  'phone-apart': 'src/bad.ts',
  'console-apart': 'console/bad.ts',
  'world-apart': 'server/adapters/three/bad.ts',
  'world-on-built-doors': 'local/bad.ts',
  'zod-mini-only': 'src/zod.ts',
}

interface Violation {
  from: string
  to: string
  rule: { name: string }
}

/** Runs dependency-cruiser over the rooms of a tree; the violations it found. */
function violationsIn(tree: string, folders: readonly string[]): Violation[] {
  const config = join(project, 'config/imports/rules.js')
  const args = [
    join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    config,
    '-T',
    'json',
    ...folders,
  ]
  const report = (() => {
    try {
      return execFileSync(process.execPath, args, {
        cwd: tree,
        encoding: 'utf8',
        maxBuffer: 256 << 20,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout)
    }
  })()
  return JSON.parse(report).summary.violations
}

test('no import in the house breaks a rule', () => {
  const found = violationsIn(project, rooms).map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
  expect(found).toEqual([])
}, 60_000)

describe('a planted bad import is caught', () => {
  const found = violationsIn(join(__dirname, 'planted'), [
    'core',
    'server',
    'cloudfunctions',
    'src',
    'console',
    'local',
  ])
  test.each(Object.entries(planted))('%s', (rule, file) => {
    expect(found.filter(violation => violation.rule.name === rule).map(violation => violation.from)).toContain(file)
  })
})
