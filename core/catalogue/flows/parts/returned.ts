import type { Transition } from '../../../domain/workflow/flow'

/** What was posted comes back; it may arrive before the answer or after it, and changes nothing. */
export const returned = {
  'originals-returned': { by: 'counterpart', label: '对方退还原件', told: '对方中心已寄还原件' },
} as const satisfies Record<string, Transition>
