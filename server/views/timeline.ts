import type { ApplicationView } from '../../core/contract/depositor/application-view'
import type { Application } from '../../core/domain/application/application'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { lastEvent } from '../../core/domain/application/last-event'
import { NEVER_ARRIVED } from '../../core/domain/application/orders'
import { itemWordsOf } from './item-words-of'
import { recountWords } from './recount-words'

type Entry = ApplicationView['timeline'][number]
type Told = string | ((application: Application, event: ApplicationEvent) => string)

const atTheWindow = ({ intake }: Application) => intake !== undefined
/** What is told in other words where the material was handed in at a window of ours. */
const either =
  (window: string, else_: string): Told =>
  application =>
    atTheWindow(application) ? window : else_

/** What the depositor reads of each event; staff steps that mean nothing to him are left out. */
const told: Readonly<Record<string, Told>> = {
  submit: '已提交，中心收到了',
  'ask-correction': ({ request }) => (request ? '请受理的窗口收补充材料' : '需要您补充材料'),
  resubmit: either('窗口收到了补充材料', '您交回了补充材料'),
  'supplement-in': '收到了补充材料',
  propose: either('材料核实完了，等第二位工作人员复核', '材料审核通过，等第二位工作人员复核'),
  approve: either('材料核实通过', '复核通过'),
  'posting-posted': application => itemWordsOf(application).entered,
  'posting-refused': application => itemWordsOf(application).notDone,
  'payment-unknown': '银行还没有答复，正在查询',
  'payment-refused': '银行退回，打款没有成功',
  'correct-card': '您更换了收款卡，重新复核',
  retry: application => itemWordsOf(application).again,
  'payment-paid': '钱已打到您的卡上',
  'hold-ended': '等待期满，开始登记',
  debit: '开始扣款',
  'plan-again': '您请再扣一次',
  refuse: either('材料没有核实通过', '没有通过'),
  withdraw: '您撤回了申请',
  'ask-withdrawal': '您请求撤回，等复核人答复',
  'agree-withdrawal': '已同意撤回',
  lapse: lapsed,
  receive: '窗口收下了您的材料',
  accept: '已受理，开始核实材料',
  decline: '没有受理',
  inquire: '正在向外部单位核实',
  'inquiry-answered': '外部单位有了答复',
  send: '材料核实通过，已转给办理的中心',
  'prepare-package': ({ request }) => (request ? '结果正要发给受理的中心' : '材料核实通过，准备转给办理的中心'),
  'platform-down': '全国平台停用，恢复后马上转办',
  carried: ({ request }) => (request ? '结果已发给受理的中心' : '已通过全国平台转给办理的中心'),
  acknowledged: '办理的中心已签收',
  nacked: '办理的中心退件，正在处理',
  'supplement-asked': '办理的中心要补充材料',
  supplement: '补充材料已发给办理的中心',
  'originals-asked': '办理的中心要看原件',
  post: '原件已寄出',
  'originals-in': ({ request }) => (request ? '收到原件' : '办理的中心收到原件'),
  'return-originals': '原件已寄还受理的中心',
  'originals-returned': '办理的中心已把原件寄回，到了会交还您',
  result,
  tell: '已把结果告诉您',
  archive: '已归档',
  'withdraw-in-person': '您当面撤回了申请',
  'recall-agreed': '已撤回',
  'recall-refused': '办理的中心已作决定，不能撤回',
  overdue: '超过了承诺的时间，正在催办',
  recount: (_, { data }) => recountWords(data),
  arrive: '外地的中心传来了以您名义的申请',
  dispatch: '已分给办理的部门',
  'ask-originals': '请受理的中心寄原件来看',
  'not-me': '您表示不是本人申请，已停办',
  unfreeze: '与您核对后继续办理',
  nack: '已退回受理的中心',
  'paper-issued': application => itemWordsOf(application).done.replace(/。$/, ''),
  'send-result': '结果已发给受理的中心',
}

function result(_: Application, { data }: ApplicationEvent): string {
  const said = data?.result ?? (data?.reason ? 'refused' : 'done')
  const words = {
    done: '办理的中心已办结',
    refused: '办理的中心没有通过',
    lapsed: '没有按时补充，办理的中心按失效处理',
  }
  return words[said]
}

/** What lapsed is told by what was waited for. */
function lapsed({ events }: Application, event: ApplicationEvent): string {
  const before = events
    .slice(0, events.indexOf(event))
    .findLast(({ action }) => ['inquire', 'posting-refused', 'ask-correction', 'supplement-asked'].includes(action))
  if (before?.action === 'inquire') return '外部单位没有按时答复，接着核实'
  return before?.action === 'posting-refused' ? '没有按时再扣款，申请失效' : '没有按时补充，申请失效'
}

const bad = ['refuse', 'decline', 'payment-refused', 'posting-refused']
const good = ['payment-paid', 'paper-issued']

/** What happened, in plain words with times, then what is still to come. */
export function timeline(application: Application): Entry[] {
  const past = application.events
    .filter(event => told[event.action] !== undefined && (event.data?.level ?? 2) >= 2)
    .map<Entry>(event => ({
      key: event.id,
      words: wordsOf(application, event),
      at: event.at,
      mark: markOf(application, event),
      ...(whyOf(event) ? { note: whyOf(event) } : {}),
    }))
  return [...past, ...ahead(application)]
}

function wordsOf(application: Application, event: ApplicationEvent): string {
  const words = told[event.action] ?? ''
  return typeof words === 'string' ? words : words(application, event)
}

/** The reason of whoever said no. */
const whyOf = ({ action, data }: ApplicationEvent): string | undefined =>
  ['refuse', 'decline', 'result', 'nack'].includes(action) ? data?.reason?.reason : undefined

function markOf({ outcome = 'payment', state }: Application, { action, data }: ApplicationEvent): Entry['mark'] {
  if (action === 'result') return data?.result === 'refused' || data?.reason ? 'bad' : 'good'
  if (action === 'lapse') return state === 'lapsed' ? 'bad' : 'done'
  // Money on the card; where none is paid, what the core has entered.
  if (good.includes(action) || (action === 'posting-posted' && outcome !== 'payment')) return 'good'
  return bad.includes(action) ? 'bad' : 'done'
}

const handsOver: readonly (readonly [states: readonly string[], words: string])[] = [
  [['received', 'completing'], '核对并受理'],
  [['accepted', 'verifying', 'supplementing', 'inquiring'], '核实材料'],
  [['confirming'], '第二位工作人员复核'],
  [['verified', 'at-liaison', 'carrying'], '转给办理的中心'],
  [['sent'], '办理的中心签收'],
  [['acknowledged', 'asked', 'mailing', 'mailed', 'recalling'], '办理的中心办理'],
  [['answered'], '把结果告诉您'],
]

/** What is still to come between two centres: this step now, the rest after it. */
function aheadHere({ state }: Application): Entry[] {
  const at = handsOver.findIndex(([states]) => states.includes(state))
  if (at < 0) return []
  return handsOver.slice(at).map(([[key = ''], words], index) => ({
    key: `ahead-${key}`,
    words,
    mark: index === 0 ? ('now' as const) : ('todo' as const),
  }))
}

function ahead(application: Application): Entry[] {
  if (atTheWindow(application)) return aheadHere(application)
  const entry = (key: string, words: string, mark: 'now' | 'todo'): Entry => ({ key, words, mark })
  const words = itemWordsOf(application)
  const failure = lastEvent(application, 'payment-refused', 'posting-refused')
  const carryOut = entry('money', words.toDo, 'todo')
  const feedBack = application.request ? [entry('feed-back', '把结果告诉受理的中心', 'todo')] : []
  switch (application.state) {
    case 'received':
      return [
        entry('dispatch', '正在分给办理的部门', 'now'),
        entry('review', '审核材料', 'todo'),
        carryOut,
        ...feedBack,
      ]
    case 'reviewing':
    case 'handling':
      return [
        entry('review', '正在审核材料', 'now'),
        entry('confirm', '第二位工作人员复核', 'todo'),
        carryOut,
        ...feedBack,
      ]
    case 'correcting':
      return [entry('correct', '等您补充材料', 'now'), entry('review', '接着审核', 'todo'), carryOut]
    case 'waiting':
      return [entry('wait', '等补充材料', 'now'), entry('review', '接着审核', 'todo'), carryOut, ...feedBack]
    case 'waiting-mail':
      return [entry('wait', '等原件寄到', 'now'), entry('review', '接着审核', 'todo'), carryOut, ...feedBack]
    case 'inquiring':
      return [entry('wait', '正在向受理的中心核实', 'now'), entry('review', '接着审核', 'todo'), carryOut, ...feedBack]
    case 'confirming':
      return [entry('confirm', '正在复核', 'now'), carryOut, ...feedBack]
    case 'holding':
      return [entry('hold', '等待期，其间可以撤回', 'now'), carryOut]
    case 'planned':
      return [entry('planned', '等扣款日', 'now')]
    case 'debiting':
      return [entry('debit', '正在扣款', 'now')]
    case 'debit-failed':
      return [entry('again', '请备好钱再扣一次', 'now')]
    case 'executing': {
      const paying = (application.outcome ?? 'payment') === 'payment' && lastEvent(application, 'posting-posted')
      return [entry('carry-out', paying ? '银行正在打款' : words.doing, 'now'), ...feedBack]
    }
    case 'failed':
      return [
        !application.request && failure?.action === 'payment-refused' && failure.data?.code !== NEVER_ARRIVED
          ? entry('card', '请换一张收款卡', 'now')
          : entry('retry', '工作人员正在处理', 'now'),
      ]
    case 'executed':
    case 'refused':
    case 'lapsed':
    case 'at-liaison':
    case 'carrying':
      return feedBack.map(line => ({ ...line, mark: 'now' as const }))
    default:
      return []
  }
}
