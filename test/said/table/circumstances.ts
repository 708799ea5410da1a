import type { Direction, Kind, Outcome, Saying } from '../saying'

/** What may never be said in a direction, or when a matter ended so; on which kinds; and who says so. */
export interface Never {
  words: RegExp
  kinds?: readonly Kind[]
  when?: (saying: Saying) => boolean
  because: string
}

const toTheDepositor: readonly Kind[] = ['notice', 'short message', 'page', 'timeline', 'ending', 'paper']
const anybody: readonly Kind[] = [...toTheDepositor, 'review', 'checklist', 'reasons', 'corrections', 'compare']

const noOtherCentre =
  /对方中心|受理地|受理中心|受理的中心|办理的中心|转给|转办|已转(?!出|入)|联络人|全国平台|全国住房公积金监管服务平台|外地(的)?(公积金)?中心|协同编号/

export const byDirection: Readonly<Record<Direction, readonly Never[]>> = {
  own: [
    { words: noOtherCentre, kinds: anybody, because: '全程网办，没有第二家中心：阿拉善盟 指南 二(一)3(1)' },
    {
      words: /申请表|查询授权书|受理窗口/,
      kinds: anybody,
      because: '线上不填《申请表》，不到窗口：黄石 附件2 三(三)1',
    },
  ],
  local: [
    { words: noOtherCentre, kinds: anybody, because: '本中心的人在本中心的窗口，没有第二家中心' },
    {
      words: /跨省通办|省内通办/,
      kinds: anybody.filter(kind => kind !== 'reasons'),
      because: '在自己的缴存地、贷款地或注册地办，不是异地：黄石 附件1 三',
    },
    {
      words: /查询授权书|核实情况表/,
      kinds: [...anybody, 'definition'],
      because: '《查询授权书》《核实情况表》是受理外地缴存人时填的：阿拉善盟 指南 二(二)2(2)',
    },
    { words: /7个工作日/, kinds: anybody, because: '七天是异地受理中心的核实期限：阿拉善盟 指南 二(二)4' },
    { words: /手持/, because: '人在窗口，当面核对' },
  ],
  accepting: [
    {
      words: /(12月2日|2026年12月2日)[^，。；\n]*办(好|结|完)|承诺(2026年)?12月2日[^，。；\n]*办结/,
      because: '到12月2日是核实完，不是办结：阿拉善盟 指南 二(二)4',
    },
    { words: /手持/, because: '人在窗口，当面核对：阿拉善盟 指南 二(二)2(2)' },
    {
      words: /重拍|光线|拿稳手机|拍进去|再拍/,
      kinds: ['notice', 'short message'],
      because: '补充的材料交到受理窗口，不在手机上拍',
    },
  ],
  handling: [
    { words: /手持/, because: '人在受理中心的窗口，材料里没有手持照：阿拉善盟 指南 二(一)3(2)' },
    { words: /共享数据|免提交/, kinds: ['checklist'], because: '材料由受理中心传来，没有免提交的' },
  ],
}

const succeeded =
  /已办结|已经?办好(?!退休)|已办成|已经办成|办好了|钱已打到|已经?还清(?!的)|已经?改好|已经?开好|已登记入账|结果已出/

const notDone: Never = {
  words: succeeded,
  kinds: ['notice', 'short message', 'page', 'timeline', 'ending', 'review'],
  because: '没有办成的，不能说办成了；未通过、不予受理、已撤回、已失效各有各的说法',
}
/** The core paid or entered it before this point of the story, or a bank sent the money back. */
const beforeItFailed = (saying: Saying) => saying.what.includes('executing') || saying.what.includes('failed')

const notRefused: Never = {
  words: /未通过|没有通过|不予受理|没有受理|已失效|(?<!没有再扣，)申请失效/,
  kinds: ['page', 'timeline', 'ending', 'notice', 'short message'],
  because: '办成的，不能说没有通过',
}
const noSupplement: Never = {
  words: /补充材料|补正|未补|没有按时补/,
  kinds: ['notice', 'short message', 'ending'],
  because: '失效是因为没有再扣款，不是因为没有补材料',
}

export const byOutcome: Readonly<Record<Outcome, readonly Never[]>> = {
  done: [notRefused],
  'done at once': [
    notRefused,
    {
      words: /第二位工作人员|补充材料/,
      kinds: ['page', 'timeline', 'notice'],
      because: '数据核实的，当场办，没有人审',
    },
  ],
  'done after a wait': [notRefused],
  'done, the account lives on': [
    notRefused,
    {
      words: /账户注销|已(经)?注销|已(经)?销户|结息销户/,
      kinds: ['page', 'timeline', 'review', 'notice', 'ending', 'paper'],
      because: '核心没有销户，不能说注销了：条例 24 只在核心真的销了户才算数',
    },
  ],
  'done after a supplement': [notRefused],
  'done after a failed payment': [notRefused],
  'done after a failed debit': [notRefused],
  'stopped before filling in': [],
  'not accepted': [notDone],
  refused: [notDone],
  'refused by the other centre': [notDone],
  'refused by the core': [{ ...notDone, when: saying => !beforeItFailed(saying) }],
  returned: [notDone],
  'not me': [notDone],
  withdrawn: [notDone],
  recalled: [notDone],
  lapsed: [notDone],
  'lapsed at the other centre': [notDone],
  'lapsed after a failed debit': [notDone, noSupplement],
  'carried by hand': [],
}

/** How a matter ended, in the words the depositor is shown last. */
export const endings: Partial<Readonly<Record<Outcome, { words: RegExp; reason: boolean; source: string }>>> = {
  done: { words: /已办结|办好|办成|已有结果|已还清|还清|改好|开好|领取|打到/, reason: false, source: '已办结' },
  'not accepted': { words: /不予受理|没有受理/, reason: true, source: '行政许可法 32：不予受理要说明理由' },
  refused: { words: /未通过|没有通过|没有核实通过/, reason: true, source: '未通过(原因)' },
  'refused by the other centre': {
    words: /未通过|没有通过/,
    reason: true,
    source: '阿拉善盟 指南 二(一)3(2)：办理结果反馈到申请人',
  },
  'refused by the core': { words: /未通过|没有通过/, reason: true, source: '未通过(原因)' },
  'not me': { words: /未通过|没有通过|停办/, reason: false, source: '缴存人说不是本人' },
  withdrawn: { words: /撤回|取消/, reason: false, source: '已撤回' },
  recalled: { words: /撤回/, reason: false, source: '已撤回' },
  lapsed: { words: /失效/, reason: false, source: '已失效(逾期未补)' },
  'lapsed at the other centre': { words: /失效/, reason: false, source: '已失效(逾期未补)' },
  'lapsed after a failed debit': { words: /失效/, reason: false, source: '已失效' },
}
