import type { State, Transition } from '../../../domain/workflow/flow'
import { claiming } from './claiming'
import { propose, proposeRefusal, refuse, sendBack } from './two-people'

/** When the face check failed: the clerk compares the identity card, and the level of this very case rises. */
const confirmIdentity = {
  by: 'window',
  label: '核对身份证',
  told: '窗口核对了身份证原件',
  needs: ['identity-open'],
} as const satisfies Transition

const withdraw = {
  to: 'withdrawn',
  by: 'depositor',
  label: '撤回申请',
  told: '申请人撤回',
} as const satisfies Transition

/**
 * Handed in online and decided by two people, with one chance to supplement. @param approve how the second says yes, and where that leads
 */
export function reviewed(approve: Transition) {
  return {
    reviewing: {
      by: 'handler',
      queue: 'reviewing',
      clock: 'runs',
      words: '审查中',
      shown: { words: '审核中', tone: 'accent' },
      on: {
        'confirm-identity': confirmIdentity,
        ...claiming('handler'),
        propose,
        'ask-correction': {
          to: 'correcting',
          by: 'handler',
          label: '要求补正',
          told: '要求补正',
          needs: ['claimed-by-me', 'not-posted', 'lines-given'],
        },
        'propose-refusal': proposeRefusal,
        withdraw: { ...withdraw, needs: ['not-posted'] },
      },
    },
    correcting: {
      by: 'depositor',
      queue: 'correcting',
      clock: 'paused',
      words: '等待补正',
      shown: { words: '需要您补充材料', tone: 'wait' },
      on: {
        'confirm-identity': confirmIdentity,
        resubmit: {
          to: 'reviewing',
          by: 'depositor',
          label: '重新提交',
          told: '申请人交回补正',
          needs: ['lines-answered'],
        },
        withdraw,
        lapse: { to: 'lapsed', by: 'system', label: '逾期失效', told: '逾期未补正，申请失效' },
      },
    },
    confirming: {
      by: 'approver',
      queue: 'confirming',
      clock: 'runs',
      words: '待复核',
      shown: { words: '审核中', tone: 'accent' },
      on: {
        'confirm-identity': confirmIdentity,
        approve,
        refuse,
        'send-back': sendBack('reviewing'),
        'ask-withdrawal': {
          by: 'depositor',
          label: '申请撤回',
          told: '申请人请求撤回',
          needs: ['not-posted'],
        },
        'agree-withdrawal': {
          to: 'withdrawn',
          by: 'approver',
          label: '同意撤回',
          told: '同意申请人撤回',
          needs: ['not-the-maker', 'not-posted', 'withdrawal-asked'],
        },
      },
    },
  } as const satisfies Record<string, State>
}
