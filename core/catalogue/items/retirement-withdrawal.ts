import type { Centre } from '../../domain/centre/centre'
import type { ItemDefinition, Slot } from '../../domain/item/item'
import { itemCodes } from '../centres/item-codes'

const MEGABYTE = 1_048_576
const picture = { maxBytes: 20 * MEGABYTE, pages: { min: 1, max: 1 } }

/** 上传档案: 身份证正反面、提取人银行借记卡、职工退休证或者退休审批表文件、提取人本人手持身份证. Source: 黄石 附件2 三(三)1. */
const slots: Slot[] = [
  {
    ...picture,
    name: 'id-front',
    label: '身份证人像面',
    hint: '四个角都拍到，字看得清',
    sample: 'id-front',
    camera: 'back',
  },
  { ...picture, name: 'id-back', label: '身份证国徽面', hint: '看得清有效期', sample: 'id-back', camera: 'back' },
  {
    ...picture,
    name: 'bank-card',
    label: '收款银行卡',
    hint: '拍有卡号的一面，要您本人的借记卡',
    sample: 'bank-card',
    camera: 'back',
  },
  {
    ...picture,
    name: 'retirement-certificate',
    label: '退休证',
    hint: '拍有姓名、照片和退休日期的页，可以多张',
    sample: 'retirement-certificate',
    pages: { min: 1, max: 5 },
    oneOf: 'retirement-paper',
    camera: 'back',
  },
  {
    ...picture,
    name: 'retirement-approval',
    label: '退休审批表',
    hint: '每一页都拍，公章要看得清',
    sample: 'retirement-approval',
    pages: { min: 1, max: 5 },
    oneOf: 'retirement-paper',
    camera: 'back',
  },
  {
    ...picture,
    name: 'hand-held',
    label: '本人手持身份证',
    hint: '脸和身份证都要清楚，可以请家人帮忙拍',
    sample: 'hand-held',
    camera: 'front',
  },
]

/** 正常离、退休提取, as this centre offers it. The account is closed with it (条例 24). */
export function retirementWithdrawalAt(centre: Centre): ItemDefinition {
  const offer = centre.offers.find(candidate => candidate.item === itemCodes.retirementWithdrawal)
  if (!offer) throw new Error(`centre ${centre.code} does not offer ${itemCodes.retirementWithdrawal}`)
  const instant = centre.retirement.instantLimit
  return {
    item: offer.item,
    version: '2026-11',
    title: '退休提取',
    mode: 'online',
    promise: offer.promise.value,
    conditions: [
      '已经办好退休或离休手续',
      ...(centre.retirement.mustBeSealed.value ? ['单位已经办了封存（封存就是单位不再每月存钱）'] : []),
      '没有没还清的公积金贷款',
      '有一张本人名下的借记卡',
    ],
    materialLines: ['身份证人像面', '身份证国徽面', '本人名下的借记卡', '退休证或退休审批表', '本人手持身份证的照片'],
    whatHappens: [
      '先绑定收款卡，再拍照上传材料',
      '确认是您本人后，提交中心审批',
      `${offer.promise.value.words}，钱打到您的卡上`,
    ],
    irreversible: '办成后公积金账户就注销了，不能再恢复。',
    paths: {
      ...(instant ? { instant: '您的身份、退休、银行卡和贷款情况都能用数据核实，提交后马上办理打款。' } : {}),
      reviewed: instant
        ? '有的情况要人工核实，由两位工作人员先后审核，当个工作日办结。'
        : `由两位工作人员先后审核，${offer.promise.value.words}。`,
    },
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: '退休类别',
        required: true,
        choices: centre.retirement.kinds.map(({ value, label }) => ({ value, label })),
      },
      { name: 'retiredOn', kind: 'day', label: '退休日期', hint: '照退休证或审批表上写的填', required: true },
    ],
    slots,
    steps: [
      { name: 'card', title: '收款银行卡', kind: 'card', fields: [], slots: [] },
      { name: 'facts', title: '退休情况', kind: 'fields', fields: ['kind', 'retiredOn'], slots: [] },
      { name: 'materials', title: '上传材料', kind: 'materials', fields: [], slots: slots.map(slot => slot.name) },
      { name: 'review', title: '核对提交', kind: 'review', fields: [], slots: [] },
    ],
    banks: centre.banks.value.map(({ code, name }) => ({ code, name })),
    promiseText:
      '我承诺：所填内容和上传的材料都是真实的；如有虚假，愿意退回提取的钱并承担责任。我同意中心核对我的缴存、贷款和银行卡信息。',
    checklist: [
      { name: 'id-card', label: '身份证两面清晰，在有效期内' },
      { name: 'same-person', label: '手持证件照与身份证为同一人' },
      { name: 'retirement-paper', label: '退休证或审批表有效，公章清晰' },
      { name: 'retired-on', label: '退休日期与材料一致' },
      { name: 'own-card', label: '收款卡为本人名下借记卡' },
    ],
    checks: [
      'account-exists',
      'one-account',
      'not-frozen',
      'sealed',
      'no-transit',
      'no-loan',
      'balance',
      'no-open-application',
    ],
  }
}
