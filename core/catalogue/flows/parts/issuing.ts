import type { Transition } from '../../../domain/workflow/flow'

/**
 * The paper that ends an execution without a payment. Where the core has entered the matter already, a receipt that cannot be made (a
 * character no font has) does not undo it. @param done state in which it is carried out
 */
export const issuing = (done: string) =>
  ({
    'paper-issued': { to: done, by: 'system', label: '已开具', told: '结果文件已开具' },
    'paper-not-made': {
      to: done,
      by: 'system',
      label: '回执没有做成',
      told: '核心系统已登记，回执没有做成，请手工出具',
    },
  }) as const satisfies Record<string, Transition>
