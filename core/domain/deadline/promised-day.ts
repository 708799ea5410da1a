import { formatDay } from '../text/format-day'
import { nearDay } from '../text/near-day'
import type { Day } from '../values/day'
import type { Deadline } from './deadline'

/** Said beside every day that was counted without the year's table. */
const provisionalWords = '公布放假安排后可能顺延'

/** The day a clock ends on, and whether it may still move. */
export function promisedDay({ dueOn, provisional }: Deadline): { on: Day; provisional?: true } {
  return { on: dueOn, ...(provisional ? { provisional } : {}) }
}

/** A promised day as people read it: `1月5日（周二）`, and beside it that it may still move. */
export function promisedOn(day: Day, provisional?: boolean): string {
  return provisional ? `${nearDay(day)}（${provisionalWords}）` : nearDay(day)
}

/** The same with its year, as a paper has it: `2027年1月5日`, and beside it that it may still move. */
export function promisedInFull({ dueOn, provisional }: Pick<Deadline, 'dueOn' | 'provisional'>): string {
  return provisional ? `${formatDay(dueOn)}（${provisionalWords}）` : formatDay(dueOn)
}
