import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { weaknesses } from './weaknesses'

const project = resolve(__dirname, '../../..')
const program = require.resolve('jest/bin/jest')

/** Runs one test file with one weakness planted. @returns names of the tests that failed */
function failedWith(weakness: (typeof weaknesses)[number]): { status: number | null; failed: string[]; said: string } {
  const only = weakness.only ? ['-t', weakness.only] : []
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', resolve(__dirname, 'jest.config.js'), '--runInBand', '--json', weakness.noticedBy, ...only],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, PLANT: JSON.stringify(weakness) },
      timeout: 120_000,
      maxBuffer: 256 << 20,
    },
  )
  const report = JSON.parse(stdout || '{"testResults":[]}') as {
    testResults: { assertionResults: { status: string; fullName: string }[]; message: string }[]
  }
  const failed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(one => (one.status === 'failed' ? [one.fullName] : [])),
  )
  return { status, failed, said: stderr.slice(-2000) }
}

test.each(weaknesses.map(weakness => [weakness.name, weakness] as const))(
  'noticed: %s',
  (_, weakness) => {
    const { status, failed, said } = failedWith(weakness)
    // A test that says so must fail; a file that no longer compiles proves nothing.
    if (failed.length === 0) throw new Error(`not noticed by ${weakness.noticedBy} (${status}): ${said}`)
  },
  120_000,
)
