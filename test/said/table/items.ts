import type { City, ItemName, Way } from '../saying'

/** What the documents call the items, in which ways a centre has them, and what is handed in. */
interface InTheDocuments {
  /** 黄石 附件1 二 and 阿拉善盟 指南 一 name it so; 离休 is 黄石's own heading of 附件2 三. */
  title: RegExp
  /** The ways beside the own window, which every item has at every centre. */
  ways: Readonly<Record<City, readonly Way[]>>
  /** Materials by name as the receipt lists them; 申请表 and 查询授权书 come with the mode. */
  materials: readonly RegExp[]
  /** Only on the phone, where nobody stands before a clerk. */
  onlyOnline?: readonly RegExp[]
  source: string
}

const identity = [/身份证.*(人像|正)面/, /身份证.*(国徽|反|背)面/]

export const inTheDocuments: Readonly<Record<ItemName, InTheDocuments>> = {
  'information-query': {
    title: /^个人住房公积金缴存贷款等信息查询$/,
    ways: { 黄石: ['online', 'agency'], 阿拉善盟: ['online', 'agency'] },
    materials: [],
    source: '黄石 附件2 一(二)：全程网办；阿拉善盟 指南 二(一)1(1)',
  },
  'deposit-certificate': {
    title: /^出具贷款职工住房公积金缴存使用证明$/,
    ways: { 黄石: ['online', 'agency'], 阿拉善盟: ['online', 'agency'] },
    materials: identity,
    source: '黄石 附件2 二(二)：全程网办和代收代办；阿拉善盟 指南 二(一)1(2)',
  },
  'retirement-withdrawal': {
    title: /^正常(离、)?退休提取(住房)?公积金$/,
    ways: { 黄石: ['online', 'agency'], 阿拉善盟: ['online', 'agency'] },
    materials: [...identity, /(收款|银行).*卡|借记卡/, /退休证|退休审批表/],
    onlyOnline: [/手持/],
    source: '黄石 附件2 三(三)1：身份证正反面、借记卡、退休证或者退休审批表、手持身份证',
  },
  'unit-registration': {
    title: /^住房公积金单位登记开户$/,
    ways: { 黄石: ['agency'], 阿拉善盟: ['agency', 'two-place'] },
    materials: [/营业执照|信用代码证/, /法定代表人.*身份证/, /经办人.*身份证/, /授权委托书/],
    source: '阿拉善盟 指南 二(一)2(1)：代收代办或两地联办',
  },
  'information-change': {
    title: /^住房公积金单位及个人缴存信息变更$/,
    ways: { 黄石: ['online', 'agency'], 阿拉善盟: ['online', 'agency'] },
    materials: [...identity, /变更.*证明/],
    source: '阿拉善盟 指南 二(一)1(5)',
  },
  'purchase-withdrawal': {
    title: /^购房提取住房公积金$/,
    ways: { 黄石: ['two-place'], 阿拉善盟: ['two-place', 'agency'] },
    materials: [...identity, /(收款|银行).*卡|借记卡/, /购房合同/, /发票|付款凭证/],
    source: '阿拉善盟 指南 二(一)2(2)：代收代办或两地联办',
  },
  'settlement-certificate': {
    title: /^开具住房公积金个人住房贷款全部还清证明$/,
    ways: { 黄石: ['agency'], 阿拉善盟: ['agency', 'two-place'] },
    materials: identity,
    source: '阿拉善盟 指南 二(一)2(3)：代收代办或两地联办',
  },
  'early-repayment': {
    title: /^提前还清住房公积金贷款$/,
    ways: { 黄石: ['online', 'agency'], 阿拉善盟: ['online', 'agency'] },
    materials: identity,
    source: '阿拉善盟 指南 二(一)1(4)',
  },
}

export const itemNames = Object.keys(inTheDocuments) as readonly ItemName[]
export const cities: readonly City[] = ['黄石', '阿拉善盟']

/** 办理模式, as 阿拉善盟 指南 二 names them. At the own window it is none of them. */
export const modeNames: Readonly<Record<Way, RegExp>> = {
  online: /全程网办/,
  agency: /代收代办/,
  'two-place': /两地联办/,
  local: /本地办理/,
}

export const centreNames: Readonly<Record<City, string>> = {
  黄石: '黄石市住房公积金中心',
  阿拉善盟: '阿拉善盟住房公积金中心',
}

/**
 * Promised days, for what comes in on Monday, 23 November 2026 before closing time. No holiday lies in those weeks, so seven working
 * days end on Wednesday, 2 December, three more on Monday, 7 December; three from the 23rd on Thursday, the 26th.
 * Source: 阿拉善盟 指南 二(一)5, 二(二)4; 黄石 附件2 三(三).
 */
export const days = {
  received: /2026年11月23日/,
  verified: /2026年12月2日|12月2日/,
  decidedThere: /2026年12月7日|12月7日/,
  decidedHere: /2026年11月26日|11月26日/,
} as const
