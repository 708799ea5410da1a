import type { State, Transition } from '../../../domain/workflow/flow'

/** What the core and the bank say while an approved matter is carried out. @param done state when the bank has paid */
export function executing(done: string, more: Readonly<Record<string, Transition>> = {}): State {
  return {
    by: 'system',
    queue: 'executing',
    clock: 'runs',
    words: '打款中',
    shown: { words: '打款中', tone: 'accent' },
    on: {
      'posting-accepted': { by: 'system', label: '核心已收', told: '核心系统已收到记账指令' },
      'posting-posted': { by: 'system', label: '核心已记账', told: '核心系统已记账' },
      'posting-refused': { to: 'failed', by: 'system', label: '核心拒绝', told: '核心系统未能记账' },
      'payment-accepted': { by: 'system', label: '银行已收', told: '银行已收到付款指令' },
      'payment-unknown': { by: 'system', label: '结果未知', told: '银行没有应答，正在查询，不重发' },
      'payment-paid': { to: done, by: 'system', label: '已到账', told: '银行已付款' },
      'payment-refused': { to: 'failed', by: 'system', label: '银行退回', told: '银行退回付款' },
      ...more,
    },
  }
}

/** What was approved, once more. */
const again = {
  to: 'executing',
  by: 'approver',
  label: '重新付款',
  told: '重新付款',
  primary: true,
  needs: ['not-the-maker', 'hold-over', 'second-factor'],
} as const satisfies Transition

/** @param back state in which people look again @param more e.g. another card of the depositor */
export function failed(back: string, done: string, more: Readonly<Record<string, Transition>> = {}): State {
  return {
    by: 'approver',
    queue: 'failed',
    clock: 'runs',
    words: '打款失败',
    shown: { words: '打款没有成功', tone: 'bad' },
    on: {
      ...more,
      retry: again,
      // The core said no for good (frozen since, a deposit on its way): people look again, and may refuse.
      'send-back': {
        to: back,
        by: 'approver',
        label: '退回经办',
        told: '退回经办',
        needs: ['not-the-maker', 'not-posted', 'reason-given'],
      },
      // Believed lost, yet the bank paid it after all.
      'payment-paid': { to: done, by: 'system', label: '已到账', told: '银行已付款' },
    },
  }
}

/** The same where not every matter pays: no word of money that there is none of. */
export const notCarriedOut = (unpaid: State): State => ({
  ...unpaid,
  words: '没有办成',
  shown: { words: '正在核对', tone: 'wait' },
  on: { ...unpaid.on, retry: { ...again, label: '重新办理', told: '重新办理' } },
})
