import { itemCodes } from '../../core/catalogue/items/item-codes'
import type { ApplicationView } from '../../core/contract/depositor/application-view'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { NEVER_ARRIVED } from '../../core/domain/application/orders'
import { recountWords } from './recount-words'

type Entry = ApplicationView['timeline'][number]

/** What the depositor reads of each event; staff steps that mean nothing to him are left out. */
const told: Readonly<Record<string, string>> = {
  submit: '已提交，中心收到了',
  'ask-correction': '需要您补充材料',
  resubmit: '您交回了补充材料',
  propose: '材料审核通过，等第二位工作人员复核',
  approve: '复核通过',
  'posting-posted': '已结息，账户注销',
  'payment-unknown': '银行还没有答复，正在查询',
  'payment-refused': '银行退回，打款没有成功',
  'posting-refused': '暂时没有办成，工作人员正在处理',
  'correct-card': '您更换了收款卡，重新复核',
  retry: '重新打款',
  'payment-paid': '钱已打到您的卡上',
  'hold-ended': '等待期满，开始登记',
  debit: '开始扣款',
  'plan-again': '您请再扣一次',
  refuse: '没有通过',
  withdraw: '您撤回了申请',
  'ask-withdrawal': '您请求撤回，等复核人答复',
  'agree-withdrawal': '已同意撤回',
  lapse: '没有按时补充，申请失效',
  receive: '窗口收下了您的材料',
  accept: '已受理，开始核实材料',
  decline: '没有受理',
  send: '材料核实通过，已转给办理的中心',
  'prepare-package': '材料核实通过，准备转给办理的中心',
  'platform-down': '全国平台停用，恢复后马上转办',
  carried: '已通过全国平台转给办理的中心',
  acknowledged: '办理的中心已签收',
  nacked: '办理的中心退件，正在处理',
  'supplement-asked': '办理的中心要补充材料',
  supplement: '补充材料已发给办理的中心',
  'originals-asked': '办理的中心要看原件',
  post: '原件已寄出',
  'originals-in': '办理的中心收到原件',
  'return-originals': '原件已寄还受理的中心',
  'originals-returned': '办理的中心已把原件寄回，到了会交还您',
  result: '办理的中心反馈了结果',
  tell: '已把结果告诉您',
  archive: '已归档',
  'withdraw-in-person': '您当面撤回了申请',
  'recall-agreed': '已撤回',
  'recall-refused': '办理的中心已作决定，不能撤回',
  overdue: '超过了承诺的时间，正在催办',
  recount: '放假安排已公布，办结日已重新计算',
  arrive: '外地的中心传来了以您名义的申请',
  dispatch: '已分给办理的部门',
  'not-me': '您表示不是本人申请，已停办',
  unfreeze: '与您核对后继续办理',
  'paper-issued': '证明已开好',
  'send-result': '结果已发给受理的中心',
}

const bad = ['refuse', 'payment-refused', 'posting-refused', 'lapse']

/** What happened, in plain words with times, then what is still to come. */
export function timeline(application: Application): Entry[] {
  const past = application.events
    .filter(event => told[event.action] !== undefined && (event.data?.level ?? 2) >= 2)
    .map<Entry>(event => ({
      key: event.id,
      words: event.action === 'recount' ? recountWords(event.data) : wordsOf(application, event.action),
      at: event.at,
      mark: isGood(application, event.action) ? 'good' : bad.includes(event.action) ? 'bad' : 'done',
      ...(event.action === 'refuse' && event.data?.reason ? { note: event.data.reason.reason } : {}),
    }))
  return [...past, ...ahead(application)]
}

/** Money on the card; where none is paid, what the core has entered. */
const isGood = ({ flow }: Application, action: string) =>
  action === 'payment-paid' || (action === 'posting-posted' && (flow === 'pay-off' || flow === 'changed-online'))

/** Closing an account is only one of the things a core enters. */
function wordsOf({ outcome = 'payment', item }: Application, action: string): string {
  if (action === 'posting-posted' && outcome === 'repayment') return '扣款成功，贷款还清'
  if (action === 'posting-refused' && outcome === 'repayment') return '扣款没有成功'
  if (action === 'posting-posted' && (outcome !== 'payment' || item !== itemCodes.retirementWithdrawal))
    return '已登记入账'
  return told[action] ?? ''
}

function ahead(application: Application): Entry[] {
  const entry = (key: string, words: string, mark: 'now' | 'todo'): Entry => ({ key, words, mark })
  const failure = lastEvent(application, 'payment-refused', 'posting-refused')
  const { outcome = 'payment' } = application
  const last = { payment: '打款到您的卡', repayment: '扣款还清' } as const
  const money = entry('money', outcome in last ? last[outcome as keyof typeof last] : '登记', 'todo')
  switch (application.state) {
    case 'reviewing':
      return [entry('review', '正在审核材料', 'now'), entry('confirm', '第二位工作人员复核', 'todo'), money]
    case 'correcting':
      return [entry('correct', '等您补充材料', 'now'), entry('review', '接着审核', 'todo'), money]
    case 'confirming':
      return [entry('confirm', '正在复核', 'now'), money]
    case 'holding':
      return [entry('hold', '等待期，其间可以撤回', 'now'), money]
    case 'planned':
      return [entry('planned', '等扣款日', 'now')]
    case 'debiting':
      return [entry('debit', '正在扣款', 'now')]
    case 'debit-failed':
      return [entry('again', '请备好钱再扣一次', 'now')]
    case 'executing':
      if (outcome !== 'payment') return [entry('enter', '正在登记', 'now')]
      return [entry('pay', lastEvent(application, 'posting-posted') ? '银行正在打款' : '正在结息、注销账户', 'now')]
    case 'failed':
      return [
        failure?.action === 'payment-refused' && failure.data?.code !== NEVER_ARRIVED
          ? entry('card', '请换一张收款卡', 'now')
          : entry('retry', '工作人员正在处理', 'now'),
      ]
    default:
      return []
  }
}
