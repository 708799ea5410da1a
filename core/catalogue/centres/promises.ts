import type { Promise_ } from '../../domain/item/item'

/** 即时办结. @param words as the depositor reads it */
export function atOnce(words: string): Promise_ {
  return { kind: 'instant', days: 0, words }
}

/** In so many working days of the deciding centre. */
export function within(days: number): Promise_ {
  return { kind: 'working-days', days, words: `${days}个工作日内办结` }
}

/** 受理地中心7个工作日内核实，属地中心3个工作日内办结 (阿拉善指南 二(一)5, 二(二)4): two clocks, said as two. */
export const sevenAndThree: Promise_ = {
  kind: 'working-days',
  days: 3,
  verifyDays: 7,
  words: '受理地7个工作日内核实，再由办理地3个工作日内办结',
}
