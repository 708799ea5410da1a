import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/**
 * `npm run test:day -- 2027-03-15 [jest arguments]`: the first ring on another day of the machine. Programs that are not Node (`pdfsig`,
 * `openssl`, a browser) keep the real day unless `faketime` is installed; then the whole run goes through it.
 */
const [day, ...rest] = process.argv.slice(2)
if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) {
  console.error('name a day: npm run test:day -- 2027-03-15')
  process.exit(2)
}
const project = resolve(__dirname, '../..')
const faketime = spawnSync('faketime', ['--version']).status === 0
if (!faketime) console.log('skipped: faketime is not here; programs that are not Node keep the real day')
const preload = `--require=${resolve(__dirname, 'another-day.cjs')}`
const jest = [resolve(project, 'node_modules/jest/bin/jest.js'), ...rest]
const env = faketime
  ? process.env
  : { ...process.env, ANOTHER_DAY: day, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${preload}`.trim() }
const [command, ...args] = faketime
  ? ['faketime', `${day} 02:00:00`, process.execPath, ...jest]
  : [process.execPath, ...jest]
process.exitCode = spawnSync(command ?? '', args, { cwd: project, env, stdio: 'inherit' }).status ?? 1
