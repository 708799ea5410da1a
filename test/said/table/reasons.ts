import type { Direction, ItemName } from '../saying'

/** Who says no, and to what. */
export type List = 'not accepted' | 'not verified' | 'refused' | 'returned'

interface Needed {
  need: string
  words: RegExp
}

const identity: Needed = { need: '身份', words: /本人|身份|证件|同一人/ }

/** What somebody who decides the item must be able to say no with; from the rules of the item. */
export const refusals: Readonly<Record<ItemName, { needed: readonly Needed[]; source: string }>> = {
  'information-query': {
    needed: [{ need: '没有账户', words: /没有.*账户|查不到|不在本中心/ }],
    source: '黄石 附件2 一：查的是本人在本中心的缴存和贷款',
  },
  'deposit-certificate': {
    needed: [
      { need: '用过两次贷款', words: /两次|贷款/ },
      { need: '没有账户或已销户', words: /账户/ },
    ],
    source: '建金〔2016〕230号；黄石 附件2 二',
  },
  'retirement-withdrawal': {
    needed: [
      { need: '没有退休', words: /退休/ },
      { need: '有没还清的贷款', words: /贷款/ },
    ],
    source: '条例 24；黄石 附件2 三',
  },
  'unit-registration': {
    needed: [
      { need: '已经有账户', words: /已.*(登记|开户|有.*账户)|重复/ },
      { need: '证照无效', words: /执照|信用代码|登记证/ },
    ],
    source: '条例 14；阿拉善盟 指南 一(二)1',
  },
  'information-change': {
    needed: [{ need: '证明与要改的不一致', words: /证明/ }],
    source: '黄石 附件1 三(五)',
  },
  'purchase-withdrawal': {
    needed: [
      { need: '购房核实不符', words: /购房|房/ },
      { need: '超过余额或房价', words: /金额|余额/ },
    ],
    source: '阿拉善盟 指南 二(二)2(2)：《购房提取材料核实情况表》',
  },
  'settlement-certificate': {
    needed: [
      { need: '没有还清', words: /没有?(还清|结清)|未(还清|结清)/ },
      { need: '不是借款人', words: /借款人/ },
    ],
    source: '黄石 附件1 三(七)',
  },
  'early-repayment': {
    needed: [
      { need: '有逾期', words: /逾期/ },
      { need: '不是借款人', words: /借款人/ },
    ],
    source: '黄石 附件1 三(八)',
  },
}

/**
 * The accepting centre looks at whether the papers are true, and knows neither account nor loan of another centre's depositor
 * (阿拉善盟 指南 二(二)4: 对业务办理资料的真实性进行核实).
 */
export const unverified = {
  needed: [{ need: '材料不真实或无法核实', words: /真实|不符|核实|不一致|采信/ }] as readonly Needed[],
  never: /账户情况|没还清|未还清|没有还清|逾期|余额|退休条件|不足|已有.*账户/,
  source: '阿拉善盟 指南 二(二)2(2)、4',
}

/** 不予受理: with the right place to go. */
export const declined = {
  needed: [identity] as readonly Needed[],
  source: '阿拉善盟 指南 二(二)2(2)：对缴存人身份及业务办理证明材料进行审查；行政许可法 32',
}

export const listOf = (action: string, direction: Direction): List | undefined => {
  if (action === 'decline') return 'not accepted'
  if (action === 'nack') return 'returned'
  if (action === 'propose-refusal' || action === 'refuse') return direction === 'accepting' ? 'not verified' : 'refused'
  return undefined
}

/** What may be wrong with a picture belongs to that picture: none of these words elsewhere. */
export const aboutMaterials: readonly { words: RegExp; slots: readonly string[] }[] = [
  {
    words: /有效期|过期/,
    slots: ['id-front', 'id-back', 'legal-representative-id', 'operator-id', 'unit-licence', 'bank-card'],
  },
  { words: /审批表/, slots: ['retirement-approval'] },
  { words: /退休证/, slots: ['retirement-certificate'] },
  { words: /银行卡|借记卡/, slots: ['bank-card'] },
  { words: /手持|脸/, slots: ['hand-held'] },
  { words: /合同/, slots: ['purchase-contract', 'purchase-invoice'] },
  { words: /发票/, slots: ['purchase-invoice'] },
  { words: /执照/, slots: ['unit-licence', 'change-proof'] },
  { words: /结婚证/, slots: ['marriage-certificate'] },
  { words: /委托书/, slots: ['mandate'] },
  {
    words: /公章|盖章|印章/,
    slots: [
      'retirement-approval',
      'retirement-certificate',
      'mandate',
      'purchase-contract',
      'purchase-invoice',
      'unit-licence',
      'change-proof',
      'application-form',
      'verification-table',
      'marriage-certificate',
    ],
  },
]

/** What one must be able to ask for again. */
export const neededOfMaterials: readonly { slots: readonly string[]; need: string; words: RegExp; source: string }[] = [
  {
    slots: ['application-form', 'query-authorisation'],
    need: '缺签名',
    words: /签(名|字)/,
    source: '阿拉善盟 指南 二(二)2(2)：由缴存人填写《申请表》、《查询授权书》',
  },
  {
    slots: ['purchase-contract', 'application-form', 'retirement-approval', 'change-proof'],
    need: '缺页',
    words: /页/,
    source: '一次告知：整份材料的每一页',
  },
  { slots: ['mandate', 'retirement-approval'], need: '缺公章', words: /公章|盖章/, source: '单位出具的材料' },
]

/** What is compared before somebody proposes, item by item. */
export const checklists: Readonly<Record<ItemName, readonly Needed[]>> = {
  'information-query': [identity],
  'deposit-certificate': [{ need: '贷款记录', words: /贷款/ }],
  'retirement-withdrawal': [
    { need: '退休材料', words: /退休证|审批表/ },
    { need: '本人的卡', words: /卡/ },
  ],
  'unit-registration': [
    { need: '执照', words: /执照/ },
    { need: '没有重复开户', words: /账户|开户/ },
  ],
  'information-change': [{ need: '变更证明', words: /证明/ }],
  'purchase-withdrawal': [
    { need: '本人的卡', words: /卡/ },
    { need: '金额不超过余额和房价', words: /金额|余额/ },
  ],
  'settlement-certificate': [
    { need: '借款人', words: /借款人/ },
    { need: '已结清', words: /结清/ },
  ],
  'early-repayment': [
    { need: '借款人', words: /借款人/ },
    { need: '没有逾期', words: /逾期/ },
  ],
}
