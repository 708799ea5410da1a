import type { Transition } from '../../../domain/workflow/flow'

/** 经办提议, 复核决定: what the first of the two may say. */
export const propose = {
  to: 'confirming',
  by: 'handler',
  label: '提交复核',
  told: '提交复核，建议通过',
  primary: true,
  needs: ['claimed-by-me', 'checklist-complete', 'conflicts-answered'],
} as const satisfies Transition

export const proposeRefusal = {
  to: 'confirming',
  by: 'handler',
  label: '建议不予通过',
  told: '提交复核，建议不予通过',
  danger: true,
  needs: ['claimed-by-me', 'not-posted', 'reason-given'],
} as const satisfies Transition

/** What the second may say, beside yes. */
export const refuse = {
  to: 'refused',
  by: 'approver',
  label: '不予通过',
  told: '决定不予通过',
  danger: true,
  needs: ['not-the-maker', 'not-posted', 'reason-given'],
} as const satisfies Transition

/** @param to where the first looks again */
export const sendBack = (to: string) =>
  ({
    to,
    by: 'approver',
    label: '退回经办',
    told: '退回经办',
    needs: ['not-the-maker', 'reason-given'],
  }) as const satisfies Transition
