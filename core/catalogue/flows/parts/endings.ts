import type { State } from '../../../domain/workflow/flow'

const end = {
  by: 'system',
  queue: 'ended',
  clock: 'stopped',
  final: true,
  on: {},
} as const

/** Ends of a matter that never left the house. */
export const endings = {
  done: { ...end, words: '已办结', shown: { words: '已办结', tone: 'ok' } },
  refused: { ...end, words: '未通过', shown: { words: '未通过', tone: 'bad' } },
  withdrawn: { ...end, words: '已撤回', shown: { words: '已撤回', tone: 'neutral' } },
  lapsed: { ...end, words: '已失效', shown: { words: '已失效（逾期未补）', tone: 'neutral' } },
} as const satisfies Record<string, State>

/** Bound and filed; what the depositor reads is what the matter ended with. */
export const archived = {
  ...end,
  words: '已归档',
  shown: { words: '已办结', tone: 'neutral' },
} as const satisfies State
