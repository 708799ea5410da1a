import { calendar } from './calendar'
import { cases } from './cases'
import { money } from './money'
import { neighbours } from './neighbours'
import { papers } from './papers'
import type { Scenario } from './scenario'

/** The worlds one can open, from the command line, the control page and tests. */
export const scenarios: readonly Scenario[] = [...calendar, ...cases, ...money, ...papers, ...neighbours]
