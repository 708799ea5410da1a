import { faultsIn } from './oracle'
import { type Kind, type Saying, wordsOf } from './saying'
import { themes } from './table/vocabulary'

/** A word of each theme, as somebody would write it by mistake. */
const slips: Readonly<Record<string, string>> = {
  退休: '请带退休证',
  手持身份证: '手持照片不清楚',
  提取: '提取原因：购买',
  收款和打款: '正在打款',
  单位登记: '单位账号已建好',
  统一社会信用代码: '请填统一社会信用代码',
  购房: '购房合同',
  贷款结清: '贷款结清后再来',
  扣款: '请在还款卡里备足钱',
  贷款: '您的贷款',
  开证明: '证明已开好',
  查询结果: '查询结果在这里',
  变更回执: '变更回执在这里',
  销户: '个人公积金账户已注销',
}

/** What somebody might get wrong: which saying, what becomes of it, and what the oracle must say then. */
export interface Plant {
  name: string
  fits(saying: Saying): boolean
  spoil(saying: Saying): Saying
  caught: RegExp
}

const add =
  (label: string, text: string) =>
  (saying: Saying): Saying => ({ ...saying, lines: [...saying.lines, { label, text }] })
const without =
  (label: RegExp) =>
  (saying: Saying): Saying => ({ ...saying, lines: saying.lines.filter(line => !label.test(line.label)) })
const instead =
  (words: RegExp, by: string) =>
  (saying: Saying): Saying => ({
    ...saying,
    title: saying.title.replace(words, by),
    lines: saying.lines.map(({ label, text }) => ({ label, text: text.replace(new RegExp(words.source, 'g'), by) })),
  })
const only =
  (count: number) =>
  (saying: Saying): Saying => ({ ...saying, lines: saying.lines.slice(0, count) })

const paper =
  (what: string, more: (saying: Saying) => boolean = () => true) =>
  (saying: Saying) =>
    saying.kind === 'paper' && saying.what === what && more(saying)
const of =
  (kind: Kind, more: (saying: Saying) => boolean = () => true) =>
  (saying: Saying) =>
    saying.kind === kind && more(saying)
const item = (name: string) => (saying: Saying) => saying.trip.item === name
const between = (saying: Saying) => saying.trip.direction === 'accepting' && saying.trip.decides !== '示例市'

/** One wrong thing for each kind, by hand. */
export const plants: readonly Plant[] = [
  {
    name: 'a receipt without the other centre’s promise',
    fits: paper('acceptance-receipt', between),
    spoil: instead(/3个工作日/, '几天'),
    caught: /办结的期限是谁的/,
  },
  {
    name: 'a receipt that gives the other centre our seven days',
    fits: paper('acceptance-receipt', between),
    spoil: instead(/7个工作日/, '3个工作日'),
    caught: /核实的期限是谁的/,
  },
  {
    name: 'a receipt that promises the day of the check as the day it is done',
    fits: paper('acceptance-receipt', between),
    spoil: instead(/2026年12月7日/, '2026年12月2日'),
    caught: /最晚哪天办结/,
  },
  {
    name: 'a receipt that sends a loan matter to the place of deposit',
    fits: paper('acceptance-receipt', saying => between(saying) && item('early-repayment')(saying)),
    spoil: instead(/贷款地/, '缴存地'),
    caught: /为什么由它办|属地不对/,
  },
  {
    name: 'a receipt in another mode',
    fits: paper('acceptance-receipt', between),
    spoil: add('办理方式', '全程网办'),
    caught: /办理方式不对/,
  },
  {
    name: 'a receipt that counts photographs',
    fits: paper('acceptance-receipt', item('purchase-withdrawal')),
    spoil: saying => add('收到材料', '照片7张')(without(/材料/)(saying)),
    caught: /收到的材料写出名称|只说了张数/,
  },
  {
    name: 'a receipt with an empty row',
    fits: paper('acceptance-receipt'),
    spoil: add('承诺时限', ''),
    caught: /空值/,
  },
  {
    name: 'a receipt of the wrong centre',
    fits: paper('acceptance-receipt'),
    spoil: saying => add('中心', '别处的中心')(without(/^中心$/)(saying)),
    caught: /出单据的中心不对/,
  },
  {
    name: 'a receipt that shows the whole number of the identity card',
    fits: paper('acceptance-receipt'),
    spoil: add('证件', '420000196604120130'),
    caught: /不该全露/,
  },
  {
    name: 'an own window’s receipt with two clocks',
    fits: paper('acceptance-receipt', saying => saying.trip.direction === 'local'),
    spoil: add('第一步', '7个工作日内核实'),
    caught: /7个工作日/,
  },
  {
    name: 'a purchase receipted as a retirement',
    fits: paper('withdrawal-receipt', item('purchase-withdrawal')),
    spoil: add('提取原因', '离休、退休（账户注销）'),
    caught: /别的事项的话：退休/,
  },
  {
    name: 'a receipt of a payment without its interest',
    fits: paper('withdrawal-receipt'),
    spoil: without(/利息/),
    caught: /缺：利息/,
  },
  {
    name: 'a receipt of a payment without the card it went to',
    fits: paper('withdrawal-receipt'),
    spoil: without(/收款/),
    caught: /缺：收款银行和卡号尾号/,
  },
  {
    name: 'a closed account where the core closed none',
    fits: paper('withdrawal-receipt', saying => item('retirement-withdrawal')(saying) && !saying.closed),
    spoil: add('说明', '个人公积金账户已注销'),
    caught: /核心没有销户/,
  },
  {
    name: 'a plain certificate where the guide names the loan-use one',
    fits: paper('certificate', ({ trip }) => trip.at === '阿拉善盟'),
    spoil: without(/贷款|累计|未还/),
    caught: /缺：贷款次数/,
  },
  {
    name: 'a settlement certificate without its use',
    fits: paper('result', item('settlement-certificate')),
    spoil: instead(/仅作为贷款结清使用/, ''),
    caught: /缺：用途/,
  },
  {
    name: 'a unit’s receipt without its number',
    fits: paper('result', item('unit-registration')),
    spoil: without(/单位账号/),
    caught: /缺：单位账号/,
  },
  {
    name: 'a change that does not say what was changed',
    fits: paper('result', item('information-change')),
    spoil: without(/变更项目/),
    caught: /缺：变更项目/,
  },
  {
    name: 'a repayment without its interest',
    fits: paper('result', item('early-repayment')),
    spoil: without(/利息/),
    caught: /缺：利息/,
  },
  {
    name: 'an answer without its balance',
    fits: paper('result', item('information-query')),
    spoil: without(/余额/),
    caught: /缺：账户余额/,
  },
  {
    name: 'a cover without a number to answer to',
    fits: paper('cover'),
    spoil: without(/协同编号/),
    caught: /缺：协同编号/,
  },
  { name: 'a sum in a notice', fits: of('notice'), spoil: add('', '已付100.00元'), caught: /号码或金额/ },
  {
    name: 'a phrase WeChat would cut',
    fits: of('short message'),
    spoil: add('phrase', '办理结果已反馈'),
    caught: /消息太长/,
  },
  {
    name: 'a refused matter that is said to be done',
    fits: of('notice', ({ trip }) => trip.outcome === 'refused'),
    spoil: add('', '您的申请已办好'),
    caught: /已经\?办好/,
  },
  {
    name: 'a supplement to be photographed that belongs to the window',
    fits: of('notice', ({ trip }) => trip.direction === 'accepting'),
    spoil: add('', '有材料要重拍'),
    caught: /重拍/,
  },
  {
    name: 'a bank line of another item',
    fits: of('bank summary', item('purchase-withdrawal')),
    spoil: instead(/.+/, '公积金退休提取'),
    caught: /别的事项的话：退休/,
  },
  {
    name: 'a timeline with another centre in it where there is none',
    fits: of('timeline', ({ trip }) => trip.direction === 'own'),
    spoil: add('', '已转给办理的中心'),
    caught: /办理的中心/,
  },
  {
    name: 'an ending without its reason',
    fits: of('ending', ({ trip, given }) => trip.outcome === 'refused' && given !== undefined),
    spoil: only(1),
    caught: /没有给出原因/,
  },
  {
    name: 'a page that calls the check’s day the day it is done',
    fits: of('page', ({ trip }) => trip.direction === 'accepting'),
    spoil: add('期限', '2026年12月2日办好'),
    caught: /12月2日/,
  },
  { name: 'an empty row to compare', fits: of('compare'), spoil: add('单位', ''), caught: /空值/ },
  {
    name: 'a contract under the name of an account',
    fits: of('compare', item('early-repayment')),
    spoil: add('个人账号', 'JK20****0001'),
    caught: /栏目的名称不对/,
  },
  {
    name: 'a checklist without the settled loan',
    fits: of('checklist', saying => item('settlement-certificate')(saying) && saying.trip.direction === 'handling'),
    spoil: only(0),
    caught: /审查清单里没有/,
  },
  {
    name: 'no reason to choose from',
    fits: of('reasons'),
    spoil: only(0),
    caught: /没有可选的原因/,
  },
  {
    name: 'an unread account among the accepting centre’s reasons',
    fits: of('reasons', saying => saying.what === 'refuse' && saying.trip.direction === 'accepting'),
    spoil: add('账户情况有变', '账户情况和申请时不一样了。请重新申请。'),
    caught: /受理中心不审/,
  },
  {
    name: 'a reason without what to do',
    fits: of('reasons'),
    spoil: add('不行', '就是不行。'),
    caught: /没有说怎么办/,
  },
  {
    name: 'a form that has expired',
    fits: of('corrections', ({ what }) => what === 'purchase-contract'),
    spoil: add('证件过期', '证件已经过了有效期。请拍有效期内的证件。'),
    caught: /不属于这样材料/,
  },
  {
    name: 'a window at the outlets of the centre alone',
    fits: of('card', item('purchase-withdrawal')),
    spoil: add('窗口', '中心各营业部的“跨省通办”窗口'),
    caught: /营业部/,
  },
  {
    name: 'three days where the document says three',
    fits: of(
      'definition',
      ({ trip }) => trip.item === 'retirement-withdrawal' && trip.decides === '黄石' && trip.mode === 'online',
    ),
    spoil: instead(/3个工作日/, '5个工作日'),
    caught: /退休提取三个工作日办结/,
  },
  {
    name: 'a 授权书 at the own window',
    fits: of('definition', ({ trip }) => trip.mode === 'local'),
    spoil: add('材料', '查询授权书'),
    caught: /查询授权书/,
  },
  {
    name: 'a check before applying that says nothing',
    fits: of('pre-check'),
    spoil: add('没有逾期', ''),
    caught: /空值/,
  },
  { name: 'an alert that says nothing', fits: of('alert'), spoil: instead(/.+/, ''), caught: /空值/ },
  {
    name: 'a review in another mode',
    fits: of('review', ({ trip }) => trip.mode === 'local'),
    spoil: add('方式', '代收代办'),
    caught: /办理方式不对/,
  },
]

const faultLines = (saying: Saying) => faultsIn(saying).map(({ rule, quote }) => `${rule}：${quote}`)

/** What the oracle says of a planted fault, beyond what it said before. */
export function newFaults({ spoil }: Pick<Plant, 'spoil'>, saying: Saying): string[] {
  const before = new Set(faultLines(saying))
  return faultLines(spoil(saying)).filter(fault => !before.has(fault))
}

/** One saying of every kind, paper and item. */
export function specimens(heard: readonly Saying[]): readonly Saying[] {
  const found = new Map<string, Saying>()
  for (const saying of heard) {
    const which = saying.kind === 'paper' ? saying.what : ''
    const key = `${saying.kind} ${which} ${saying.trip.item} ${saying.trip.direction}`
    if (!found.has(key)) found.set(key, saying)
  }
  return [...found.values()]
}

/** Another item's words, planted wherever that item may not say them; @returns those nobody noticed */
export function unnoticed(saying: Saying): string[] {
  return themes
    .filter(({ items, words }) => !items.includes(saying.trip.item) && !words.test(wordsOf(saying)))
    .filter(({ theme }) => {
      const said = newFaults({ spoil: add('误', slips[theme] ?? '') }, saying)
      return !said.some(fault => fault.includes(`别的事项的话：${theme}`))
    })
    .map(({ theme }) => `${saying.kind} ${saying.what} of ${saying.trip.item}: ${theme}`)
}
