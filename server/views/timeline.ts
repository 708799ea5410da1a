import type { ApplicationView } from '../../core/contract/depositor/application-view'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { NEVER_ARRIVED } from '../../core/domain/application/orders'

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
  refuse: '没有通过',
  withdraw: '您撤回了申请',
  'ask-withdrawal': '您请求撤回，等复核人答复',
  'agree-withdrawal': '已同意撤回',
  lapse: '没有按时补充，申请失效',
}

const good = ['payment-paid']
const bad = ['refuse', 'payment-refused', 'posting-refused', 'lapse']

/** What happened, in plain words with times, then what is still to come. */
export function timeline(application: Application): Entry[] {
  const past = application.events
    .filter(event => told[event.action] !== undefined)
    .map<Entry>(event => ({
      key: event.id,
      words: told[event.action] ?? '',
      at: event.at,
      mark: good.includes(event.action) ? 'good' : bad.includes(event.action) ? 'bad' : 'done',
      ...(event.action === 'refuse' && event.data?.reason ? { note: event.data.reason.reason } : {}),
    }))
  return [...past, ...ahead(application)]
}

function ahead(application: Application): Entry[] {
  const entry = (key: string, words: string, mark: 'now' | 'todo'): Entry => ({ key, words, mark })
  const failure = lastEvent(application, 'payment-refused', 'posting-refused')
  const money = entry('money', '打款到您的卡', 'todo')
  switch (application.state) {
    case 'reviewing':
      return [entry('review', '正在审核材料', 'now'), entry('confirm', '第二位工作人员复核', 'todo'), money]
    case 'correcting':
      return [entry('correct', '等您补充材料', 'now'), entry('review', '接着审核', 'todo'), money]
    case 'confirming':
      return [entry('confirm', '正在复核', 'now'), money]
    case 'executing':
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
