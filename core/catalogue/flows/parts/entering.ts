import type { State } from '../../../domain/workflow/flow'
import { sendBack } from './two-people'

/** What the core says while a change without money is entered. @param done state when it is */
export function entering(done: string): State {
  return {
    by: 'system',
    queue: 'executing',
    clock: 'runs',
    words: '登记中',
    shown: { words: '登记中', tone: 'accent' },
    on: {
      'posting-accepted': { by: 'system', label: '核心已收', told: '核心系统已收到登记指令' },
      'posting-posted': { to: done, by: 'system', label: '已登记', told: '核心系统已登记' },
      'posting-refused': { to: 'failed', by: 'system', label: '核心拒绝', told: '核心系统没有登记成' },
    },
  }
}

/** @param back state in which people look again */
export function notEntered(back: string): State {
  return {
    by: 'approver',
    queue: 'failed',
    clock: 'runs',
    words: '登记没有成功',
    shown: { words: '正在核对', tone: 'wait' },
    on: {
      retry: {
        to: 'executing',
        by: 'approver',
        label: '重新登记',
        told: '重新登记',
        primary: true,
        needs: ['not-the-maker', 'second-factor'],
      },
      'send-back': sendBack(back),
    },
  }
}
