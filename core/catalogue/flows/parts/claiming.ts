import type { Transition } from '../../../domain/workflow/flow'

type Worker = 'window' | 'handler'

/** 认领 and 释放: a lease, so that two people do not work on one matter. */
export const claiming = (by: Worker) =>
  ({
    claim: { by, label: '认领', told: '认领', needs: ['unclaimed'] },
    release: { by, label: '释放', told: '释放', needs: ['claimed-by-me'] },
  }) as const satisfies Record<string, Transition>
