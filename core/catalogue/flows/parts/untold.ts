import type { State, Transition } from '../../../domain/workflow/flow'

/**
 * There is an answer, and the applicant does not know it yet: at the window, by letter, or seen in the mini-program.
 * @param more what may still come from another centre
 */
export const untold = (
  words: string,
  shown: State['shown'],
  more: Readonly<Record<string, Transition>> = {},
): State => ({
  by: 'window',
  queue: 'telling',
  clock: 'stopped',
  words,
  shown,
  on: {
    tell: {
      to: 'told',
      by: 'window',
      label: '已告知申请人',
      told: '已告知申请人',
      primary: true,
      needs: ['delivery-given'],
    },
    'told-by-message': { to: 'told', by: 'system', label: '消息已送达', told: '申请人已在小程序看到' },
    ...more,
  },
})
