import type { City, ItemName, Way } from '../saying'

/** What a row of the home page, its window and a description may and must say. */
export interface OfferRule {
  need: string
  must?: RegExp
  never?: RegExp
  items: readonly ItemName[]
  cities: readonly City[]
  kinds: readonly ('card' | 'definition')[]
  modes?: readonly Way[]
  source: string
}

const both: readonly City[] = ['黄石', '阿拉善盟']
const anywhere: readonly ItemName[] = [
  'information-query',
  'retirement-withdrawal',
  'unit-registration',
  'information-change',
  'settlement-certificate',
  'early-repayment',
]
const wherePeopleBuy: readonly ItemName[] = ['deposit-certificate', 'purchase-withdrawal']
const shared: readonly Way[] = ['agency', 'two-place']

export const offerRules: readonly OfferRule[] = [
  {
    need: '任何一家中心的跨省通办窗口都收，不受地域限制',
    must: /所在地|就近|任何一家|各地|全国/,
    never: /到单位注册地的窗口|到贷款地的窗口|到缴存地的窗口/,
    items: anywhere,
    cities: both,
    kinds: ['card'],
    source: '黄石 附件1 三(一)(三)(四)(五)(七)(八)：可异地……不受地域限制；阿拉善盟 指南 二(一)3(2)：所在地区中心',
  },
  {
    need: '窗口是跨省通办的窗口',
    must: /跨省通办/,
    items: [...anywhere, ...wherePeopleBuy],
    cities: both,
    kinds: ['card'],
    source: '黄石 附件2 四：各网点设立“跨省通办”窗口；阿拉善盟 指南 二(一)3(2)：“跨省通办”服务专柜',
  },
  {
    need: '不把本中心的营业部说成唯一的去处',
    never: /^(?!.*(所在地|就近|任何|各地|购房地|买房)).*营业部/m,
    items: [...anywhere, ...wherePeopleBuy],
    cities: both,
    kinds: ['card'],
    source: '黄石 附件1 三(二)(六)：向购房地中心提出申请；其余不受地域限制',
  },
  {
    need: '在购房地的中心交',
    must: /购房地|买房/,
    items: wherePeopleBuy,
    cities: ['黄石'],
    kinds: ['card'],
    source: '黄石 附件1 三(二)(六)；附件2 二(三)2：到购房地中心业务大厅',
  },
  {
    need: '在购房地或所在地的中心交',
    must: /购房地|买房|所在地/,
    items: wherePeopleBuy,
    cities: ['阿拉善盟'],
    kinds: ['card', 'definition'],
    modes: shared,
    source: '阿拉善盟 指南 二(一)3(2)',
  },
  {
    need: '两个期限：七天核实，三天办结',
    must: /7个工作日[\s\S]*3个工作日/,
    items: [...anywhere, ...wherePeopleBuy],
    cities: both,
    kinds: ['definition'],
    modes: shared,
    source: '阿拉善盟 指南 二(一)5、二(二)4',
  },
  {
    need: '申请表和查询授权书都要交',
    must: /申请表[\s\S]*查询授权书/,
    items: [...anywhere, ...wherePeopleBuy],
    cities: both,
    kinds: ['definition'],
    modes: shared,
    source: '阿拉善盟 指南 二(二)2(2)：填写《申请表》、《查询授权书》一式两份',
  },
  {
    need: '本地办理：一份申请表，三天，没有授权书和核实情况表',
    must: /申请表[\s\S]*3个工作日|3个工作日[\s\S]*申请表/,
    never: /查询授权书|核实情况表|7个工作日|跨省通办|受理地|对方/,
    items: [...anywhere, ...wherePeopleBuy],
    cities: both,
    kinds: ['definition'],
    modes: ['local'],
    source: '条例 25：三日内作出决定；《查询授权书》《核实情况表》只为外地缴存人：阿拉善盟 指南 二(二)2(2)',
  },
  {
    need: '购房提取的核实情况表由受理窗口填，代收代办和两地联办都要',
    must: /购房提取材料核实情况表/,
    items: ['purchase-withdrawal'],
    cities: both,
    kinds: ['definition'],
    modes: shared,
    source: '阿拉善盟 指南 二(二)2(2)：“代收代办”或“两地联办”……购房提取的需填写《购房提取材料核实情况表》',
  },
  {
    need: '退休提取三个工作日办结',
    must: /3个工作日/,
    items: ['retirement-withdrawal'],
    cities: ['黄石'],
    kinds: ['definition'],
    modes: ['online'],
    source: '黄石 附件2 三(三)',
  },
  {
    need: '即时办结',
    must: /当场|即时|马上/,
    items: [
      'information-query',
      'deposit-certificate',
      'retirement-withdrawal',
      'information-change',
      'early-repayment',
    ],
    cities: ['阿拉善盟'],
    kinds: ['definition'],
    modes: ['online'],
    source: '阿拉善盟 指南 二(一)5',
  },
  {
    need: '银行卡、身份证、退休证或者审批表、手持身份证',
    must: /身份证[\s\S]*借记卡[\s\S]*退休证或(者)?退休审批表[\s\S]*手持/,
    items: ['retirement-withdrawal'],
    cities: both,
    kinds: ['definition'],
    modes: ['online'],
    source: '黄石 附件2 三(三)1',
  },
  {
    need: '网上开的是缴存证明',
    must: /缴存证明/,
    never: /身份证人像面|身份证国徽面/,
    items: ['deposit-certificate'],
    cities: ['黄石'],
    kinds: ['definition'],
    modes: ['online'],
    source: '黄石 附件2 二(三)1：可自行打印带有电子印章的缴存证明，不用上传',
  },
  {
    need: '网上开的是贷款职工缴存使用证明',
    must: /缴存使用证明/,
    never: /身份证人像面|身份证国徽面/,
    items: ['deposit-certificate'],
    cities: ['阿拉善盟'],
    kinds: ['definition'],
    modes: ['online'],
    source: '阿拉善盟 指南 二(一)1(2)：出具贷款职工住房公积金缴存使用证明，进行身份认证后出具',
  },
  {
    need: '办成后账户注销，不能恢复',
    must: /注销/,
    items: ['retirement-withdrawal'],
    cities: both,
    kinds: ['definition'],
    source: '条例 24',
  },
  {
    need: '二十日内为职工设立账户',
    must: /20日内/,
    items: ['unit-registration'],
    cities: both,
    kinds: ['definition'],
    source: '条例 14',
  },
]
