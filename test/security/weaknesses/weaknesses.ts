import { accessWeaknesses } from './access'
import { alarmWeaknesses } from './alarms'
import { exchangeWeaknesses } from './exchange'
import { identityWeaknesses } from './identity'
import { moneyWeaknesses } from './money'
import { papersWeaknesses } from './papers'
import { personalDataWeaknesses } from './personal-data'
import type { Weakness } from './weakness'
import { writesWeaknesses } from './writes'

/** Every guard of trust, weakened one at a time. Each is planted into the code a test runs, never into a file. */
export const weaknesses: readonly Weakness[] = [
  ...identityWeaknesses,
  ...accessWeaknesses,
  ...personalDataWeaknesses,
  ...papersWeaknesses,
  ...writesWeaknesses,
  ...exchangeWeaknesses,
  ...alarmWeaknesses,
  ...moneyWeaknesses,
]
