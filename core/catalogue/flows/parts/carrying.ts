import type { State, Transition } from '../../../domain/workflow/flow'

interface Carrying {
  words: string
  shown: State['shown']
  /** State once it stands on the platform, and how the history tells it. */
  to: string
  told: string
  more: Readonly<Record<string, Transition>>
}

/**
 * Packed, and to be sent through the national platform by the liaison's hand. The clock runs on until it stands there, also while the
 * platform is down for days; then the applicant is told why nothing moves (edge 17).
 */
export function carrying({ words, shown, to, told, more }: Carrying): State {
  return {
    by: 'liaison',
    queue: 'sending',
    clock: 'runs',
    words,
    shown,
    on: {
      carried: { to, by: 'liaison', label: '登记已发送', told, primary: true, needs: ['carried-given'] },
      'platform-down': {
        by: 'liaison',
        label: '记平台停用',
        told: '全国平台停用，恢复后马上发送',
        needs: ['reason-given'],
      },
      ...more,
    },
  }
}

/** @param guard what else must hold before the package is made @param sends what it carries */
export const preparePackage = (
  guard: 'material-complete' | 'papers-ready',
  sends: 'APPLY' | 'RESULT',
  label: string,
): Transition => ({
  to: 'carrying',
  by: 'liaison',
  label,
  told: `${label}，待通过全国平台发送`,
  primary: true,
  needs: ['by-hand', guard],
  sends,
})
