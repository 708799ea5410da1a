import { defineFlow, type State, type Transition } from '../../domain/workflow/flow'
import { carrying, preparePackage } from './parts/carrying'
import { claiming } from './parts/claiming'
import { archived } from './parts/endings'
import { executing, failed, notCarriedOut } from './parts/execution'
import { issuing } from './parts/issuing'
import { propose, proposeRefusal, refuse, sendBack } from './parts/two-people'

/** A request may be taken back as long as nobody has decided (workflows 5.5). */
const recalled: Transition = {
  to: 'recalled',
  by: 'counterpart',
  label: '对方撤回',
  told: '受理中心撤回请求',
  sends: 'RECALL_OK',
}
const tooLate: Transition = {
  by: 'counterpart',
  label: '对方要求撤回',
  told: '受理中心要求撤回，已作决定，不能撤回',
  sends: 'RECALL_NO',
}
/** “不是我”: our depositor learns at home that somebody applied in their name. */
const notMe: Transition = {
  to: 'frozen',
  by: 'depositor',
  label: '不是我',
  told: '缴存人表示不是本人申请，已止办',
  danger: true,
  sends: 'FROZEN',
}
const open = { 'recall-asked': recalled, 'not-me': notMe } as const
/** What was posted to us goes back: with the answer or after it, and before the case is filed (workflows 5.5). */
const returnOriginals: Transition = {
  by: 'liaison',
  label: '退还原件',
  told: '已把原件寄还受理中心',
  needs: ['originals-here', 'tracking-given'],
  sends: 'RETURN_ORIGINALS',
}
/** What either side may say at any time and what moves nothing. */
const talk = {
  urged: { by: 'counterpart', label: '对方催办', told: '受理中心催办' },
  negotiate: { by: 'liaison', label: '协商', told: '与受理中心协商', needs: ['reason-given'], sends: 'NEGOTIATE' },
  'negotiation-heard': { by: 'counterpart', label: '对方协商', told: '受理中心发来协商' },
} as const satisfies Record<string, Transition>

const waiting = (words: string, shown: string, on: Readonly<Record<string, Transition>>): State => ({
  by: 'counterpart',
  queue: 'correcting',
  clock: 'paused',
  words,
  shown: { words: shown, tone: 'wait' },
  on: {
    ...talk,
    ...on,
    lapse: { to: 'lapsed', by: 'system', label: '逾期失效', told: '逾期未补，按失效处理' },
    ...open,
  },
})

const report: Transition = {
  to: 'at-liaison',
  by: 'handler',
  label: '报联络人',
  told: '报联络人反馈',
  primary: true,
}
const toReport = (words: string, shown: State['shown']): State => ({
  by: 'handler',
  queue: 'reviewing',
  clock: 'runs',
  words,
  shown,
  on: { ...talk, report, 'return-originals': returnOriginals, 'recall-asked': tooLate },
})
const toFile = (words: string): State => ({
  by: 'archivist',
  queue: 'filing',
  clock: 'stopped',
  words,
  shown: { words, tone: 'neutral' },
  on: {
    archive: {
      to: 'archived',
      by: 'archivist',
      label: '归档',
      told: '归档',
      primary: true,
      needs: ['archive-given', 'originals-settled'],
    },
    'return-originals': returnOriginals,
    'recall-asked': tooLate,
  },
})

/** Money, a paper or an entry: whatever was approved did not come about. */
const unpaid = failed('handling', 'executed', { 'recall-asked': tooLate, urged: talk.urged })

/**
 * 属地办理 (B): our depositor applied at another centre. The three working days start when the request arrives, not when it is
 * read, and end when the result is fed back. Source: 阿拉善盟 指南 二(一)3(2), 5; workflows 5.5.
 */
export const handling = defineFlow({
  name: 'handling',
  start: { arrived: 'received' },
  states: {
    received: {
      by: 'liaison',
      queue: 'receiving',
      clock: 'runs',
      words: '待分发',
      shown: { words: '已提交', tone: 'accent' },
      on: {
        ...talk,
        dispatch: {
          to: 'handling',
          by: 'liaison',
          label: '分发到管理部',
          told: '分发到管理部',
          primary: true,
          needs: ['readable', 'department-given'],
        },
        nack: {
          to: 'nacked',
          by: 'liaison',
          label: '退回受理中心',
          told: '退回受理中心',
          danger: true,
          needs: ['reason-given'],
          sends: 'NACK',
        },
        ...open,
      },
    },
    handling: {
      by: 'handler',
      queue: 'reviewing',
      clock: 'runs',
      words: '审查中',
      shown: { words: '审核中', tone: 'accent' },
      on: {
        ...claiming('handler'),
        ...talk,
        misdispatched: {
          to: 'received',
          by: 'handler',
          label: '不归本部，退联络人',
          told: '不归本部办理，退联络人',
          needs: ['reason-given'],
        },
        propose,
        'propose-refusal': proposeRefusal,
        'ask-correction': {
          to: 'waiting',
          by: 'handler',
          label: '请受理中心补充',
          told: '请受理中心补充材料',
          needs: ['claimed-by-me', 'not-posted', 'lines-given'],
          sends: 'NEED_SUPPLEMENT',
        },
        'ask-originals': {
          to: 'waiting-mail',
          by: 'handler',
          label: '请受理中心邮寄原件',
          told: '请受理中心邮寄原件',
          needs: ['claimed-by-me', 'not-posted', 'reason-given'],
          sends: 'NEED_ORIGINALS',
        },
        'inquire-there': {
          to: 'inquiring',
          by: 'handler',
          label: '请受理中心协查',
          told: '请受理中心协查',
          needs: ['claimed-by-me', 'reason-given'],
          sends: 'INQUIRE',
        },
        ...open,
      },
    },
    waiting: waiting('等待补充材料', '等您补充材料', {
      'supplement-in': { to: 'handling', by: 'counterpart', label: '补充已到', told: '收到补充材料' },
    }),
    'waiting-mail': waiting('等待原件', '等待邮寄原件', {
      posted: { by: 'counterpart', label: '对方已寄出', told: '受理中心已寄出原件' },
      'originals-in': {
        to: 'handling',
        by: 'liaison',
        label: '原件已收到',
        told: '收到原件',
        primary: true,
        sends: 'ORIGINALS_IN',
      },
    }),
    inquiring: waiting('等待协查答复', '正在向受理地核实', {
      'answer-in': { to: 'handling', by: 'counterpart', label: '答复已到', told: '收到协查答复' },
    }),
    confirming: {
      by: 'approver',
      queue: 'confirming',
      clock: 'runs',
      words: '待复核',
      shown: { words: '审核中', tone: 'accent' },
      on: {
        ...talk,
        approve: {
          to: 'executing',
          by: 'approver',
          label: '复核通过',
          told: '复核通过',
          primary: true,
          needs: ['not-the-maker', 'proposed-approval', 'conflicts-answered', 'account-unchanged', 'second-factor'],
        },
        refuse,
        'send-back': sendBack('handling'),
        ...open,
      },
    },
    executing: {
      ...executing('executed', {
        ...issuing('executed'),
        'recall-asked': tooLate,
        urged: talk.urged,
      }),
      words: '办理中',
      shown: { words: '办理中', tone: 'accent' },
    },
    failed: notCarriedOut(unpaid),
    executed: toReport('已办成，待反馈', { words: '办理中', tone: 'accent' }),
    refused: toReport('未通过，待反馈', { words: '未通过', tone: 'bad' }),
    lapsed: toReport('已失效，待反馈', { words: '已失效（逾期未补）', tone: 'neutral' }),
    'at-liaison': {
      by: 'liaison',
      queue: 'sending',
      clock: 'runs',
      words: '待发送结果',
      shown: { words: '办理中', tone: 'accent' },
      on: {
        ...talk,
        'send-result': {
          to: 'result-sent',
          by: 'liaison',
          label: '反馈结果',
          told: '已向受理中心反馈结果',
          primary: true,
          needs: ['by-gateway', 'papers-ready'],
          sends: 'RESULT',
        },
        'prepare-package': preparePackage('papers-ready', 'RESULT', '生成结果包'),
        'return-originals': returnOriginals,
        'recall-asked': tooLate,
      },
    },
    carrying: carrying({
      words: '结果待平台发送',
      shown: { words: '办理中', tone: 'accent' },
      to: 'result-sent',
      told: '已通过全国平台反馈结果',
      more: { ...talk, 'return-originals': returnOriginals, 'recall-asked': tooLate },
    }),
    'result-sent': {
      by: 'counterpart',
      queue: 'away',
      clock: 'stopped',
      words: '结果已发，待签收',
      shown: { words: '已办结', tone: 'ok' },
      on: {
        'result-acknowledged': { to: 'closed', by: 'counterpart', label: '结果已签收', told: '受理中心已签收结果' },
        'return-originals': returnOriginals,
        'recall-asked': tooLate,
      },
    },
    frozen: {
      by: 'approver',
      queue: 'confirming',
      clock: 'paused',
      words: '已止办：缴存人称不是本人',
      shown: { words: '已按您的要求停办', tone: 'wait' },
      on: {
        ...talk,
        unfreeze: {
          to: 'handling',
          by: 'approver',
          label: '核对后继续办理',
          told: '按登记电话与本人核对后继续办理',
          needs: ['reason-given'],
        },
        refuse: {
          to: 'refused',
          by: 'approver',
          label: '不予通过',
          told: '与本人核对后决定不予通过',
          danger: true,
          needs: ['reason-given'],
        },
        'recall-asked': recalled,
      },
    },
    nacked: toFile('已退回受理中心'),
    recalled: toFile('受理中心已撤回'),
    closed: toFile('已反馈'),
    archived,
  },
})
