import { defineFlow, type State, type Transition } from '../../domain/workflow/flow'
import { carrying, preparePackage } from './parts/carrying'
import { claiming } from './parts/claiming'
import { archived } from './parts/endings'
import { returned } from './parts/returned'
import { untold } from './parts/untold'

const withdraw = (by: 'depositor' | 'window'): Transition => ({
  to: 'withdrawn',
  by,
  label: by === 'window' ? '申请人当面撤回' : '撤回申请',
  told: '申请人撤回',
})
/** Either in person or on the phone, as long as nothing was sent. */
const withdrawals = { withdraw: withdraw('depositor'), 'withdraw-in-person': withdraw('window') } as const

const ask = (to: string): Transition => ({
  to,
  by: 'window',
  label: '一次性告知补正',
  told: '告知申请人补正',
  needs: ['lines-given'],
})
const recall = (by: 'depositor' | 'window'): Transition => ({
  to: 'recalling',
  by,
  label: by === 'window' ? '申请人当面撤回' : '撤回申请',
  told: '申请人请求撤回，已向对方中心要求撤回',
  sends: 'RECALL',
})
const recalls = { withdraw: recall('depositor'), 'withdraw-in-person': recall('window') } as const

/** An answer may overtake everything that was said before it. */
const result: Transition = {
  to: 'answered',
  by: 'counterpart',
  label: '结果已到',
  told: '对方中心反馈了结果',
  sends: 'RESULT_ACK',
}
const nacked: Transition = {
  to: 'at-liaison',
  by: 'counterpart',
  label: '对方退件',
  told: '对方中心退件',
  starts: 'verify',
}
const urge: Transition = { by: 'liaison', label: '催办', told: '向对方中心催办', needs: ['late'], sends: 'URGE' }
const talk = {
  ...returned,
  negotiate: { by: 'liaison', label: '协商', told: '与对方中心协商', needs: ['reason-given'], sends: 'NEGOTIATE' },
  'negotiation-heard': { by: 'counterpart', label: '对方协商', told: '对方中心发来协商' },
  'inquiry-heard': { by: 'counterpart', label: '对方协查', told: '对方中心请求协查' },
  'answer-inquiry': {
    by: 'liaison',
    label: '答复协查',
    told: '答复对方中心的协查',
    needs: ['reason-given'],
    sends: 'ANSWER',
  },
  urge,
} as const satisfies Record<string, Transition>

const away = (words: string, on: Readonly<Record<string, Transition>>, more: Partial<State> = {}): State => ({
  by: 'counterpart',
  queue: 'away',
  clock: 'runs',
  words,
  shown: { words: '已转对方中心办理', tone: 'accent' },
  on: {
    ...talk,
    result,
    // The depositor said at home that it was not they who applied: B stopped it.
    'stopped-there': { by: 'counterpart', label: '对方已止办', told: '缴存人表示不是本人申请，对方中心已止办' },
    ...on,
  },
  ...more,
})

/**
 * 受理 (A): another centre's depositor at our window, or on our mini-program. Material is checked here within seven working
 * days, *then* sent; only the liaison sends; the archive stays here though the other centre decides.
 * Source: 阿拉善盟 指南 二(二)2(2), 4; 黄石 附件2 二(三)2; workflows 5.4.
 */
export const accepting = defineFlow({
  name: 'accepting',
  start: { window: 'received', online: 'received' },
  states: {
    received: {
      by: 'window',
      queue: 'receiving',
      clock: 'stopped',
      words: '已收件',
      shown: { words: '已提交', tone: 'accent' },
      on: {
        accept: {
          to: 'accepted',
          by: 'window',
          label: '受理并出回执',
          told: '受理，出具受理回执',
          primary: true,
          needs: ['material-complete'],
          starts: 'verify',
        },
        decline: {
          to: 'declined',
          by: 'window',
          label: '不予受理',
          told: '不予受理',
          danger: true,
          needs: ['reason-given'],
        },
        'add-applicant': { by: 'window', label: '添加共同申请人', told: '登记了共同申请人' },
        'ask-correction': ask('completing'),
        ...withdrawals,
      },
    },
    completing: {
      by: 'depositor',
      queue: 'correcting',
      clock: 'stopped',
      words: '收件待补',
      shown: { words: '需要您补充材料', tone: 'wait' },
      on: {
        resubmit: { to: 'received', by: 'window', label: '材料已补', told: '收到补正材料', needs: ['lines-answered'] },
        lapse: { to: 'lapsed', by: 'system', label: '逾期失效', told: '逾期未补正，申请失效' },
        ...withdrawals,
      },
    },
    accepted: {
      by: 'window',
      queue: 'reviewing',
      clock: 'runs',
      words: '已受理',
      shown: { words: '材料核实中', tone: 'accent' },
      on: {
        'start-check': { to: 'verifying', by: 'window', label: '开始核实', told: '开始核实材料', primary: true },
        ...withdrawals,
      },
    },
    verifying: {
      by: 'window',
      queue: 'reviewing',
      clock: 'runs',
      words: '核实中',
      shown: { words: '材料核实中', tone: 'accent' },
      on: {
        ...claiming('window'),
        propose: {
          to: 'confirming',
          by: 'window',
          label: '核实通过，提交复核',
          told: '核实通过，提交复核',
          primary: true,
          needs: ['claimed-by-me', 'checklist-complete', 'conflicts-answered', 'material-complete'],
        },
        'propose-refusal': {
          to: 'confirming',
          by: 'window',
          label: '核实不实，提交复核',
          told: '核实不实或无法核实，提交复核',
          danger: true,
          needs: ['claimed-by-me', 'reason-given'],
        },
        'ask-correction': ask('supplementing'),
        inquire: {
          to: 'inquiring',
          by: 'window',
          label: '外部函询',
          told: '向外部单位函询核实',
          needs: ['claimed-by-me', 'reason-given'],
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
      on: {
        resubmit: { to: 'verifying', by: 'window', label: '材料已补', told: '收到补正材料', needs: ['lines-answered'] },
        lapse: { to: 'lapsed', by: 'system', label: '逾期失效', told: '逾期未补正，申请失效' },
        ...withdrawals,
      },
    },
    inquiring: {
      by: 'window',
      queue: 'correcting',
      clock: 'paused',
      words: '函询中',
      shown: { words: '材料核实中', tone: 'accent' },
      on: {
        'inquiry-answered': {
          to: 'verifying',
          by: 'window',
          label: '已收到答复',
          told: '收到函询答复',
          needs: ['reason-given'],
        },
        lapse: { to: 'verifying', by: 'system', label: '函询期满', told: '函询期满未答复，继续核实' },
        ...withdrawals,
      },
    },
    confirming: {
      by: 'approver',
      queue: 'confirming',
      clock: 'runs',
      words: '核实待复核',
      shown: { words: '材料核实中', tone: 'accent' },
      on: {
        approve: {
          to: 'verified',
          by: 'approver',
          label: '复核同意',
          told: '复核同意，核实通过',
          primary: true,
          needs: ['not-the-maker', 'proposed-approval', 'conflicts-answered'],
        },
        refuse: {
          to: 'refused',
          by: 'approver',
          label: '核实不予通过',
          told: '核实不予通过',
          danger: true,
          needs: ['not-the-maker', 'reason-given'],
        },
        'send-back': {
          to: 'verifying',
          by: 'approver',
          label: '退回核实',
          told: '退回核实',
          needs: ['not-the-maker', 'reason-given'],
        },
        ...withdrawals,
      },
    },
    verified: {
      by: 'window',
      queue: 'reviewing',
      clock: 'runs',
      words: '核实通过',
      shown: { words: '材料核实中', tone: 'accent' },
      on: {
        'hand-over': { to: 'at-liaison', by: 'window', label: '交联络人', told: '交联络人发送', primary: true },
        ...withdrawals,
      },
    },
    'at-liaison': {
      by: 'liaison',
      queue: 'sending',
      clock: 'runs',
      words: '待发送',
      shown: { words: '材料核实中', tone: 'accent' },
      on: {
        send: {
          to: 'sent',
          by: 'liaison',
          label: '发送给对方中心',
          told: '已发送给对方中心',
          primary: true,
          needs: ['by-gateway', 'material-complete'],
          sends: 'APPLY',
        },
        'prepare-package': preparePackage('material-complete', 'APPLY', '生成发送包'),
        redirect: { by: 'liaison', label: '改送另一家中心', told: '改送另一家中心' },
        'return-to-window': {
          to: 'verified',
          by: 'liaison',
          label: '退回窗口',
          told: '联络人退回窗口',
          needs: ['reason-given'],
        },
        ...withdrawals,
        ...returned,
      },
    },
    carrying: carrying({
      words: '待平台发送',
      shown: { words: '材料核实中', tone: 'accent' },
      to: 'sent',
      told: '已通过全国平台发送',
      more: withdrawals,
    }),
    sent: away(
      '已发送，待对方签收',
      {
        acknowledged: {
          to: 'acknowledged',
          by: 'counterpart',
          label: '对方已签收',
          told: '对方中心已签收',
          starts: 'decide',
        },
        nacked,
        ...recalls,
      },
      { clock: 'stopped' },
    ),
    acknowledged: away('对方办理中', {
      // Looked at after it was signed for: not their depositor, not legible.
      nacked,
      'supplement-asked': { to: 'asked', by: 'counterpart', label: '对方要求补充', told: '对方中心要求补充材料' },
      'originals-asked': { to: 'mailing', by: 'counterpart', label: '对方要求原件', told: '对方中心要求邮寄原件' },
      ...recalls,
    }),
    asked: away(
      '对方要求补充',
      {
        supplement: {
          to: 'acknowledged',
          by: 'liaison',
          label: '发送补充材料',
          told: '已发送补充材料',
          primary: true,
          needs: ['lines-answered'],
          sends: 'SUPPLEMENT',
        },
        ...recalls,
      },
      { by: 'window', queue: 'correcting', clock: 'paused', shown: { words: '需要您补充材料', tone: 'wait' } },
    ),
    mailing: away(
      '待邮寄原件',
      {
        post: {
          to: 'mailed',
          by: 'liaison',
          label: '登记已寄出',
          told: '原件已寄出',
          primary: true,
          needs: ['tracking-given'],
          sends: 'POSTED',
        },
        ...recalls,
      },
      { by: 'liaison', queue: 'sending', clock: 'paused', shown: { words: '等待邮寄原件', tone: 'wait' } },
    ),
    mailed: away(
      '原件在途',
      {
        'originals-in': { to: 'acknowledged', by: 'counterpart', label: '原件已收到', told: '对方中心收到原件' },
        ...recalls,
      },
      { clock: 'paused', shown: { words: '等待邮寄原件', tone: 'wait' } },
    ),
    recalling: away('撤回中', {
      'recall-agreed': { to: 'withdrawn', by: 'counterpart', label: '对方同意撤回', told: '对方中心同意撤回' },
      'recall-refused': {
        to: 'acknowledged',
        by: 'counterpart',
        label: '对方不能撤回',
        told: '对方中心已作决定或已付款，不能撤回',
      },
    }),
    answered: untold('结果待告知', { words: '已有结果', tone: 'ok' }, returned),
    declined: untold('不予受理，待告知', { words: '不予受理', tone: 'bad' }, returned),
    refused: untold('未通过，待告知', { words: '未通过', tone: 'bad' }, returned),
    lapsed: untold('已失效，待告知', { words: '已失效（逾期未补）', tone: 'neutral' }, returned),
    withdrawn: untold('已撤回，待告知', { words: '已撤回', tone: 'neutral' }, returned),
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
          needs: ['archive-given', 'originals-settled'],
        },
        ...returned,
      },
    },
    // Originals the other centre kept at first may come back later.
    archived: { ...archived, on: returned },
  },
})
