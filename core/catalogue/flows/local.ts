import { defineFlow, type Transition } from '../../domain/workflow/flow'
import { claiming } from './parts/claiming'
import { archived } from './parts/endings'
import { executing, failed, notCarriedOut } from './parts/execution'
import { issuing } from './parts/issuing'
import { propose, proposeRefusal, refuse, sendBack } from './parts/two-people'
import { untold } from './parts/untold'

/** Back to the applicant as long as nothing is decided: in person or on the phone. Once the core has posted it is paid, not undone. */
const withdraw = (by: 'depositor' | 'window'): Transition => ({
  to: 'withdrawn',
  by,
  label: by === 'window' ? '申请人当面撤回' : '撤回申请',
  told: '申请人撤回',
  needs: ['not-posted'],
})
const withdrawals = { withdraw: withdraw('depositor'), 'withdraw-in-person': withdraw('window') } as const

const resubmit = (to: string): Transition => ({
  to,
  by: 'window',
  label: '材料已补',
  told: '收到补正材料',
  needs: ['lines-answered'],
})
const lapse: Transition = { to: 'lapsed', by: 'system', label: '逾期失效', told: '逾期未补正，申请失效' }

/**
 * 本地办理: an own depositor at an own window. Taken down and accepted by the window, decided by two people, carried out by core and
 * bank, told and filed; one clock, which begins with the acceptance. No other centre takes part: no liaison, no dispatch, no message.
 * Source: 黄石 附件2 四 (各网点设立窗口, 专人负责); 2024年《住房公积金服务标准》; decision 0019.
 */
export const local = defineFlow({
  name: 'local',
  start: { window: 'received' },
  states: {
    received: {
      by: 'window',
      queue: 'receiving',
      clock: 'stopped',
      words: '已收件',
      shown: { words: '已提交', tone: 'accent' },
      on: {
        accept: {
          to: 'reviewing',
          by: 'window',
          label: '受理并出回执',
          told: '受理，出具受理回执',
          primary: true,
          needs: ['material-complete'],
          starts: 'decide',
        },
        decline: {
          to: 'declined',
          by: 'window',
          label: '不予受理',
          told: '不予受理',
          danger: true,
          needs: ['reason-given'],
        },
        'ask-correction': {
          to: 'completing',
          by: 'window',
          label: '一次性告知补正',
          told: '告知申请人补正',
          needs: ['lines-given'],
        },
        ...withdrawals,
      },
    },
    completing: {
      by: 'depositor',
      queue: 'correcting',
      clock: 'stopped',
      words: '收件待补',
      shown: { words: '需要您补充材料', tone: 'wait' },
      on: { resubmit: resubmit('received'), lapse, ...withdrawals },
    },
    reviewing: {
      by: 'handler',
      queue: 'reviewing',
      clock: 'runs',
      words: '审查中',
      shown: { words: '审核中', tone: 'accent' },
      on: {
        ...claiming('handler'),
        propose,
        'propose-refusal': proposeRefusal,
        'ask-correction': {
          to: 'supplementing',
          by: 'handler',
          label: '要求补正',
          told: '要求补正',
          needs: ['claimed-by-me', 'not-posted', 'lines-given'],
        },
        ...withdrawals,
      },
    },
    supplementing: {
      by: 'depositor',
      queue: 'correcting',
      clock: 'paused',
      words: '等待补正',
      shown: { words: '需要您补充材料', tone: 'wait' },
      on: { resubmit: resubmit('reviewing'), lapse, ...withdrawals },
    },
    confirming: {
      by: 'approver',
      queue: 'confirming',
      clock: 'runs',
      words: '待复核',
      shown: { words: '审核中', tone: 'accent' },
      on: {
        approve: {
          to: 'executing',
          by: 'approver',
          label: '复核通过',
          told: '复核通过',
          primary: true,
          needs: [
            'not-the-maker',
            'proposed-approval',
            'conflicts-answered',
            'hold-over',
            'account-unchanged',
            'second-factor',
          ],
        },
        refuse,
        'send-back': sendBack('reviewing'),
        ...withdrawals,
      },
    },
    executing: {
      ...executing('answered', issuing('answered')),
      words: '办理中',
      shown: { words: '办理中', tone: 'accent' },
    },
    failed: notCarriedOut(
      failed('reviewing', 'answered', {
        'correct-card': {
          to: 'confirming',
          by: 'depositor',
          label: '换一张收款卡',
          told: '申请人更换收款卡，重新复核',
          needs: ['card-refused'],
        },
      }),
    ),
    answered: untold('已办成，待告知', { words: '已办结', tone: 'ok' }),
    declined: untold('不予受理，待告知', { words: '不予受理', tone: 'bad' }),
    refused: untold('未通过，待告知', { words: '未通过', tone: 'bad' }),
    lapsed: untold('已失效，待告知', { words: '已失效（逾期未补）', tone: 'neutral' }),
    withdrawn: untold('已撤回，待告知', { words: '已撤回', tone: 'neutral' }),
    told: {
      by: 'archivist',
      queue: 'filing',
      clock: 'stopped',
      words: '待归档',
      shown: { words: '已办结', tone: 'ok' },
      on: {
        archive: {
          to: 'archived',
          by: 'archivist',
          label: '装订归档',
          told: '装订归档',
          primary: true,
          needs: ['archive-given'],
        },
      },
    },
    archived,
  },
})
