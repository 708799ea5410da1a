import { resolve } from 'node:path'
import { buildPrograms } from '../../local/programs/build-programs'
import { sweepWorlds } from './worlds-folder'

/** Once for all test files of a run. */
export default async function beforeAllTests(): Promise<void> {
  if (process.env.PROGRAMS_BUILT) return
  sweepWorlds()
  await buildPrograms(resolve(__dirname, '../../.cache/programs'))
  process.env.PROGRAMS_BUILT = 'yes'
}
