import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import type { NoticeName } from '../../core/domain/application/notice-name'
import type { NoticeText } from '../../core/domain/item/item-words'

type Matter = Pick<Application, 'item' | 'outcome' | 'intake' | 'request' | 'events'>

const refused: NoticeText = { title: '申请没有通过', words: '请打开看原因和接下来怎么办。', phrase: '未通过' }
const lapsed: NoticeText = { title: '申请已失效', words: '补充材料的时间已过，可以重新申请。', phrase: '已失效' }

/**
 * What the inbox and the subscribe message say: by what happened, to which item, and on which side. Plain words, no amounts, no numbers of
 * any kind.
 * @throws for an item that does not exist
 */
export function noticeWords(matter: Matter, name: NoticeName): NoticeText {
  const accepting = matter.intake !== undefined
  const handling = matter.request !== undefined
  switch (name) {
    case 'submitted':
      return { title: '申请已提交', words: '中心已收到您的申请，可以随时在“办理进度”里看。', phrase: '已提交' }
    case 'accepted':
      return { title: '申请已受理', words: '材料正在核实，核实后会转给办理的中心。', phrase: '已受理' }
    case 'accepted-here':
      return { title: '申请已受理', words: '材料正在审核，受理回执可以打开看。', phrase: '已受理' }
    case 'declined':
      return { title: '申请没有受理', words: '请打开看原因和接下来怎么办，或到窗口询问。', phrase: '未受理' }
    case 'correction':
      return correction(accepting, handling)
    case 'supplement':
      return {
        title: '办理的中心要补充材料',
        words: '请打开看看要补哪几样、哪天前补交到受理的窗口。',
        phrase: '需补材料',
      }
    case 'originals':
      return {
        title: '办理的中心要看原件',
        words: '请把原件交到受理的窗口，由窗口寄去，看完会还您。',
        phrase: '需交原件',
      }
    case 'resubmitted':
      return accepting
        ? { title: '补充材料已收到', words: '窗口会接着核对材料。', phrase: '核对中' }
        : { title: '补充材料已收到', words: '中心会接着审核。', phrase: '审核中' }
    case 'paid':
    case 'changed':
    case 'registered':
    case 'paid-off':
      return done(matter)
    case 'payment-refused':
      return {
        title: '打款没有成功',
        words: handling
          ? '银行退回了这笔钱，工作人员正在处理；要换卡的，受理的窗口会联系您。'
          : '银行退回了这笔钱，请打开换一张本人名下的卡。',
        phrase: '打款失败',
      }
    case 'debit-failed':
      return {
        title: '扣款没有成功',
        words: '请看原因，准备好钱后打开点“再扣一次”；10个工作日内没有再扣，申请失效。',
        phrase: '扣款失败',
      }
    case 'refused':
      return refusal(accepting, handling)
    case 'withdrawn':
      return { title: '申请已撤回', words: '这件申请已经撤回，需要时可以重新申请。', phrase: '已撤回' }
    case 'applied-elsewhere':
      return {
        title: '有人以您的名义在外地申请',
        words: '外地的公积金中心收到了以您名义提出的申请。是您本人就不用管；不是您本人，请马上打开点“不是我”。',
        phrase: '请核对',
      }
    case 'sent-on':
      return { title: '已转办理中心', words: '材料已核实通过，转给了办理的中心。', phrase: '已转办' }
    case 'platform-down':
      return {
        title: '转办的平台正在维护',
        words: '材料已经核实好，因全国平台停用暂时转不出去，恢复后马上转。您不用做什么。',
        phrase: '等待转办',
      }
    case 'answered':
      return answered(matter)
    case 'stopped':
      return { title: '已按您的要求停办', words: '中心会按登记的电话和您核对。', phrase: '已停办' }
    case 'promise-moved':
      return {
        title: '办结的日子有变',
        words: '放假安排已经公布，日子按它重新算过了，请打开看新的日子。',
        phrase: '日期有变',
      }
    case 'promise-settled':
      return {
        title: '办结的日子已确定',
        words: '放假安排已经公布，原来告诉您的日子不变。',
        phrase: '日期确定',
      }
    case 'lapsed':
      return lastEvent(matter, 'posting-refused') && matter.outcome === 'repayment'
        ? { ...lapsed, words: '没有按时再扣款，申请已失效，贷款没有变化。可以重新申请。' }
        : lapsed
  }
}

function done({ item }: Matter): NoticeText {
  const known = findItem(item)
  if (!known) throw new Error(`no item ${item}`)
  return known.words.notice
}

function correction(accepting: boolean, handling: boolean): NoticeText {
  const words = accepting
    ? '有材料要补，请打开看看哪几样、哪天前补交到受理的窗口。'
    : handling
      ? '办理的中心请受理的窗口向您收补充材料，请等窗口通知。'
      : '有材料要重拍，请打开看看哪几样、哪天前补交。'
  return { title: '需要您补充材料', words, phrase: '需补材料' }
}

function refusal(accepting: boolean, handling: boolean): NoticeText {
  if (accepting)
    return {
      title: '材料没有核实通过',
      words: '请打开看原因和接下来怎么办，或到受理的窗口询问。',
      phrase: '未通过',
    }
  return handling ? { ...refused, words: '结果由受理的窗口告诉您，也可以打开看原因和接下来怎么办。' } : refused
}

/** What the other centre fed back; a payment it does not say it has made is not claimed. */
function answered(matter: Matter): NoticeText {
  const told = lastEvent(matter, 'result')?.data
  const result = told?.result ?? (told?.reason ? 'refused' : undefined)
  if (result === 'refused')
    return { title: '办理的中心没有通过', words: '请打开看原因和接下来怎么办，或到受理的窗口询问。', phrase: '未通过' }
  if (result === 'lapsed') return lapsed
  if (told && (matter.outcome ?? 'payment') === 'payment' && told.total === undefined)
    return { title: '办理结果已到', words: '请打开看结果，或到受理的窗口领取。', phrase: '已有结果' }
  return done(matter)
}
