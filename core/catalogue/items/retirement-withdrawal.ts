import type { Item } from '../../domain/item/item'
import { retirementKinds } from '../centres/retirement-kinds'
import { itemCodes } from './item-codes'
import { papers } from './retirement-withdrawal/papers'
import { reasons } from './retirement-withdrawal/reasons'
import { words } from './retirement-withdrawal/words'

/** 3. 正常离、退休提取. The account is closed with it (条例 24). */
export const retirementWithdrawal: Item = {
  code: itemCodes.retirementWithdrawal,
  fullTitle: '正常退休提取住房公积金',
  title: '退休提取',
  icon: 'wallet',
  opens: 'item',
  handledBy: ['deposit'],
  applicant: 'person',
  outcome: 'payment',
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      label: '退休类别',
      required: true,
      choices: retirementKinds.map(({ value, label }) => ({ value, label })),
    },
    {
      name: 'retiredOn',
      kind: 'day',
      label: '退休日期',
      hint: '照退休证或审批表上写的填',
      required: true,
      since: '1950-01-01',
      until: 'today',
    },
  ],
  // 身份证正反面、提取人银行借记卡、职工退休证或者退休审批表文件、提取人本人手持身份证: 黄石 附件2 三(三)1.
  materials: ['id-front', 'id-back', 'bank-card', 'retirement-certificate', 'retirement-approval', 'hand-held'],
  irreversible: '办成后公积金账户就注销了，不能再恢复。',
  checklist: [
    { name: 'id-card', label: '身份证两面清晰，在有效期内' },
    { name: 'same-person', label: '手持证件照与身份证为同一人', modes: ['online'] },
    { name: 'same-person', label: '申请人与登记的缴存人为同一人', modes: ['agency', 'two-place', 'local'] },
    { name: 'retirement-paper', label: '退休证或审批表有效，公章清晰；免提交的看共享数据', modes: ['online'] },
    { name: 'retirement-paper', label: '退休证或审批表有效，公章清晰', modes: ['agency', 'two-place', 'local'] },
    { name: 'retired-on', label: '退休日期与材料一致' },
    { name: 'own-card', label: '收款卡为本人名下借记卡' },
  ],
  posting: 'closing',
  coreLines: ['account', 'unit', 'status', 'balance', 'open-loans'],
  proofs: [
    { proof: 'retirement', label: '退休', unproved: '没有共享数据，请看材料' },
    { proof: 'card', label: '收款卡', proved: '银行核实为本人借记卡', unproved: '银行没有应答，请看材料' },
    { proof: 'loan', label: '贷款' },
  ],
  reasons,
  papers,
  words,
  source: '黄石 附件2 三；阿拉善盟 指南 一(一)3',
}
