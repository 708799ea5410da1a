import type { Application } from '../../core/domain/application/application'
import { endingOf } from '../../core/domain/application/ending-of'
import { lastEvent } from '../../core/domain/application/last-event'
import { correctionLines } from '../../core/domain/application/open-lines'
import { beijing } from '../../core/domain/calendar/beijing'
import { formatDay } from '../../core/domain/text/format-day'
import type { Instant } from '../../core/domain/values/instant'
import { itemWordsOf } from './item-words-of'

/** `mayChangeCard`: the depositor can mend it by another card. */
type Line = string | ((application: Application, may: { changeCard: boolean }) => string)
type Lines = Readonly<Record<string, Line>>

const waits = '不用您做什么，有进展会通知您。'
const retries = '这一步暂时没有办成，工作人员正在处理，您不用做什么。'
const unpaid: Line = (_, { changeCard }) =>
  changeCard ? '银行没能把钱打到这张卡，请换一张本人名下的借记卡。' : retries
const seeWhy = '请看原因和接下来怎么办。'

const reviewing: Lines = {
  reviewing: '中心正在审核您的材料，您不用做什么。',
  correcting: application =>
    `有${correctionLines(application).filter(({ answered }) => !answered).length}样材料要补，补好后点重新提交。`,
  confirming: ({ withdrawalAsked }) =>
    withdrawalAsked ? '您请求撤回，等复核人答复。' : '材料已审过，正由第二位工作人员复核。',
  executing: application => itemWordsOf(application).doingLine,
  failed: retries,
  done: application => itemWordsOf(application).done,
  refused: seeWhy,
  withdrawn: '您已撤回，需要时可以重新申请。',
  lapsed: '补充材料的时间已过，可以重新申请。',
}

/** How it ended, for a case that is over whichever way. */
function ended(application: Application): string {
  switch (endingOf(application)) {
    case 'refused':
      return `没有通过，${seeWhy}`
    case 'declined':
      return `没有受理，${seeWhy}`
    case 'returned':
      return '已退回受理的中心。'
    case 'lapsed':
      return '补充材料的时间已过，可以重新申请。'
    case 'withdrawn':
      return '已经撤回，需要时可以重新申请。'
    case 'done':
      return itemWordsOf(application).done
    case undefined:
      return '这件已经办完。'
  }
}

/** The result is on its way back: what it is, and where it goes. */
const goesBack =
  (how: string): Line =>
  application => {
    const ending = endingOf(application)
    if (ending === 'done') return `${itemWordsOf(application).done}${how}`
    return `${ended(application)}${how}`
  }

/** By when the deciding centre said it would be done: its own word, never ours for it. */
const decides: Line = application => {
  const on = lastEvent(application, 'acknowledged')?.data?.dueOn as Instant | undefined
  return `办理的中心正在办${on ? `，答应最晚${formatDay(beijing(on).day)}办结` : ''}。${waits}`
}

const answered: Line = application => {
  switch (endingOf(application)) {
    case 'done':
      return `办理的中心已办结：${itemWordsOf(application).done}${application.outcome === 'payment' ? '' : '请到受理的窗口领取，或打开看。'}`
    case 'refused':
      return `办理的中心没有通过，${seeWhy}`
    default:
      return '结果已到，请到受理的窗口领取，或打开看。'
  }
}

/** What the depositor does next, by flow and state; whatever differs by item is the item's. */
export const wordsOfState: Readonly<Record<string, Lines>> = {
  'reviewed-online': {
    ...reviewing,
    failed: unpaid,
  },
  'changed-online': {
    ...reviewing,
    holding: '12小时后登记。不是您本人要改的，请马上撤回并拨打12329。',
  },
  'pay-off': {
    ...reviewing,
    planned: '到扣款日上午扣款，请在还款卡里备足钱；扣款前可以取消。',
    debiting: `正在扣款。${waits}`,
    'debit-failed': '扣款没有成功，贷款没有变化。备好钱后点“再扣一次”，10个工作日内有效。',
    lapsed: application =>
      lastEvent(application, 'posting-refused')
        ? '没有按时再扣款，申请已失效，贷款没有变化。可以重新申请。'
        : '补充材料的时间已过，可以重新申请。',
  },
  accepting: {
    received: '窗口收下了您的材料，正在核对。',
    completing: '还缺材料，请按通知补交到受理窗口。',
    accepted: `已受理，开始核实材料。${waits}`,
    verifying: `正在核实材料是否属实。${waits}`,
    supplementing: '请按通知把材料补交到受理窗口，时间先停着。',
    inquiring: `正在向外部单位核实，时间先停着。${waits}`,
    confirming: `材料核实完了，正由第二位工作人员复核。${waits}`,
    verified: `材料核实通过，就要转给办理的中心。${waits}`,
    'at-liaison': application =>
      lastEvent(application, 'nacked', 'hand-over')?.action === 'nacked'
        ? `办理的中心退了件，工作人员正在处理。${waits}`
        : `材料核实通过，就要转给办理的中心。${waits}`,
    carrying: `材料核实通过，正由联络人通过全国平台转给办理的中心。${waits}`,
    sent: `已转给办理的中心，等对方签收。${waits}`,
    acknowledged: decides,
    asked: '办理的中心要补充材料，请按通知补交到受理窗口。',
    mailing: '办理的中心要看原件，请把原件交到受理窗口。',
    mailed: `原件已经寄出。${waits}`,
    recalling: '已要求撤回，等办理的中心答复。',
    answered,
    declined: `没有受理，${seeWhy}`,
    refused: `材料没有核实通过，${seeWhy}`,
    lapsed: '补充材料的时间已过，可以重新申请。',
    withdrawn: '您已撤回，需要时可以重新申请。',
    told: ended,
    archived: ended,
  },
  handling: {
    received: '外地中心传来了以您名义的申请。不是您本人的，请点“不是我”。',
    handling: '正在审核。不是您本人申请的，请点“不是我”。',
    waiting: '等受理的窗口收补充材料，时间先停着。',
    'waiting-mail': '等受理的中心寄来原件，时间先停着。',
    inquiring: '正在请受理的中心协助核实，时间先停着。',
    confirming: '材料已审过，正由第二位工作人员复核。',
    executing: application => itemWordsOf(application).doingLine,
    failed: retries,
    executed: goesBack('结果正要告诉受理的中心。'),
    refused: '没有通过，结果会由受理的中心告诉您。',
    lapsed: '补充材料的时间已过，可以重新申请。',
    'at-liaison': goesBack('结果正发给受理的中心。'),
    carrying: goesBack('结果正通过全国平台发给受理的中心。'),
    'result-sent': goesBack('结果已经发给受理的中心。'),
    frozen: '已按您的要求停办，工作人员会打您登记的电话核对。',
    nacked: '已退回受理的中心。',
    recalled: '受理的中心已经撤回。',
    closed: ended,
    archived: ended,
  },
  local: {
    received: '窗口收下了您的材料，正在核对。',
    completing: '还缺材料，请按通知补交到收件的窗口。',
    reviewing: `已受理，正在审核。${waits}`,
    supplementing: '请按通知把材料补交到收件的窗口，时间先停着。',
    confirming: '材料已审过，正由第二位工作人员复核。',
    executing: application => itemWordsOf(application).doingLine,
    failed: unpaid,
    answered: application => `${itemWordsOf(application).done}纸质的结果可以到收件的窗口领取。`,
    declined: `没有受理，${seeWhy}`,
    refused: `没有通过，${seeWhy}`,
    lapsed: '补充材料的时间已过，可以重新申请。',
    withdrawn: '您已撤回，需要时可以重新申请。',
    told: ended,
    archived: ended,
  },
}

/** The one line under a case. */
export function lineOfState(application: Application, may: { changeCard: boolean }): string {
  const line = wordsOfState[application.flow]?.[application.state] ?? ''
  return typeof line === 'string' ? line : line(application, may)
}
