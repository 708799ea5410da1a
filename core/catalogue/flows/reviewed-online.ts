import { defineFlow } from '../../domain/workflow/flow'

/** When the face check failed: the clerk compares the identity card, and the level of this very case rises. */
const confirmIdentity = {
  by: 'window',
  label: '核对身份证',
  told: '窗口核对了身份证原件',
  needs: ['identity-open'],
} as const

/**
 * 全程网办, decided by people: the handler proposes, a second person decides, the centre pays. `instant` submissions, where
 * identity, status, card and loan are all proved by data, enter at `executing`.
 * Source: 黄石 附件2 三 (提交中心审批, 三个工作日内办结); 阿拉善盟 指南 二(一)1(3), 5 (即时办结).
 */
export const reviewedOnline = defineFlow({
  name: 'reviewed-online',
  start: { reviewed: 'reviewing', instant: 'executing' },
  states: {
    reviewing: {
      by: 'handler',
      queue: 'reviewing',
      clock: 'runs',
      words: '审查中',
      shown: { words: '审核中', tone: 'accent' },
      on: {
        'confirm-identity': confirmIdentity,
        claim: { by: 'handler', label: '认领', told: '认领', needs: ['unclaimed'] },
        release: { by: 'handler', label: '释放', told: '释放', needs: ['claimed-by-me'] },
        propose: {
          to: 'confirming',
          by: 'handler',
          label: '提交复核',
          told: '提交复核，建议通过',
          primary: true,
          needs: ['claimed-by-me', 'checklist-complete'],
        },
        'ask-correction': {
          to: 'correcting',
          by: 'handler',
          label: '要求补正',
          told: '要求补正',
          needs: ['claimed-by-me', 'not-posted', 'lines-given'],
        },
        'propose-refusal': {
          to: 'confirming',
          by: 'handler',
          label: '建议不予通过',
          told: '提交复核，建议不予通过',
          danger: true,
          needs: ['claimed-by-me', 'not-posted', 'reason-given'],
        },
        withdraw: {
          to: 'withdrawn',
          by: 'depositor',
          label: '撤回申请',
          told: '申请人撤回',
          needs: ['not-posted'],
        },
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
        withdraw: { to: 'withdrawn', by: 'depositor', label: '撤回申请', told: '申请人撤回' },
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
        approve: {
          to: 'executing',
          by: 'approver',
          label: '复核通过并付款',
          told: '复核通过',
          primary: true,
          needs: ['not-the-maker', 'proposed-approval', 'hold-over', 'account-unchanged', 'second-factor'],
        },
        refuse: {
          to: 'refused',
          by: 'approver',
          label: '不予通过',
          told: '决定不予通过',
          danger: true,
          needs: ['not-the-maker', 'not-posted', 'reason-given'],
        },
        'send-back': {
          to: 'reviewing',
          by: 'approver',
          label: '退回经办',
          told: '退回经办',
          needs: ['not-the-maker', 'reason-given'],
        },
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
    executing: {
      by: 'system',
      queue: 'executing',
      clock: 'runs',
      words: '打款中',
      shown: { words: '打款中', tone: 'accent' },
      on: {
        'posting-accepted': { by: 'system', label: '核心已收', told: '核心系统已收到销户指令' },
        'posting-posted': { by: 'system', label: '核心已记账', told: '核心系统已结息记账' },
        'posting-refused': { to: 'failed', by: 'system', label: '核心拒绝', told: '核心系统未能记账' },
        'payment-accepted': { by: 'system', label: '银行已收', told: '银行已收到付款指令' },
        'payment-unknown': { by: 'system', label: '结果未知', told: '银行没有应答，正在查询，不重发' },
        'payment-paid': { to: 'done', by: 'system', label: '已到账', told: '银行已付款' },
        'payment-refused': { to: 'failed', by: 'system', label: '银行退回', told: '银行退回付款' },
      },
    },
    failed: {
      by: 'approver',
      queue: 'failed',
      clock: 'runs',
      words: '打款失败',
      shown: { words: '打款没有成功', tone: 'bad' },
      on: {
        'correct-card': {
          to: 'confirming',
          by: 'depositor',
          label: '换一张收款卡',
          told: '申请人更换收款卡，重新复核',
          needs: ['card-refused'],
        },
        retry: {
          to: 'executing',
          by: 'approver',
          label: '重新付款',
          told: '重新付款',
          primary: true,
          needs: ['not-the-maker', 'hold-over', 'second-factor'],
        },
        // The core said no for good (frozen since, a deposit on its way): people look again, and may refuse.
        'send-back': {
          to: 'reviewing',
          by: 'approver',
          label: '退回经办',
          told: '退回经办',
          needs: ['not-the-maker', 'not-posted', 'reason-given'],
        },
        // Believed lost, yet the bank paid it after all.
        'payment-paid': { to: 'done', by: 'system', label: '已到账', told: '银行已付款' },
      },
    },
    done: {
      by: 'system',
      queue: 'ended',
      clock: 'stopped',
      words: '已办结',
      shown: { words: '已办结', tone: 'ok' },
      final: true,
      on: {},
    },
    refused: {
      by: 'system',
      queue: 'ended',
      clock: 'stopped',
      words: '未通过',
      shown: { words: '未通过', tone: 'bad' },
      final: true,
      on: {},
    },
    withdrawn: {
      by: 'system',
      queue: 'ended',
      clock: 'stopped',
      words: '已撤回',
      shown: { words: '已撤回', tone: 'neutral' },
      final: true,
      on: {},
    },
    lapsed: {
      by: 'system',
      queue: 'ended',
      clock: 'stopped',
      words: '已失效',
      shown: { words: '已失效（逾期未补）', tone: 'neutral' },
      final: true,
      on: {},
    },
  },
})
