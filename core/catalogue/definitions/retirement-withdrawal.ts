import type { Centre } from '../../domain/centre/centre'
import type { ItemDefinition } from '../../domain/item/item'
import { checklistOf } from '../items/checklist-of'
import { retirementWithdrawal } from '../items/retirement-withdrawal'
import { materials } from '../materials/materials'
import { offeredOnline } from './offered-online'

/** 正常离、退休提取, as this centre offers it. The account is closed with it (条例 24). */
export function retirementWithdrawalAt(centre: Centre): ItemDefinition {
  const way = offeredOnline(centre, retirementWithdrawal)
  const slots = way.materials.value.flatMap(name => materials[name] ?? [])
  const instant = centre.retirement.instantLimit
  return {
    item: retirementWithdrawal.code,
    version: '2026-11',
    title: '退休提取',
    mode: 'online',
    promise: way.promise.value,
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
      `${way.promise.value.words}，钱打到您的卡上`,
    ],
    irreversible: retirementWithdrawal.irreversible,
    paths: {
      ...(instant ? { instant: '您的身份、退休、银行卡和贷款情况都能用数据核实，提交后马上办理打款。' } : {}),
      reviewed: instant
        ? '有的情况要人工核实，由两位工作人员先后审核，当个工作日办结。'
        : `由两位工作人员先后审核，${way.promise.value.words}。`,
    },
    fields: retirementWithdrawal.fields.map(field =>
      field.name === 'kind'
        ? { ...field, choices: centre.retirement.kinds.map(({ value, label }) => ({ value, label })) }
        : field,
    ),
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
    checklist: checklistOf(retirementWithdrawal, 'online'),
    checks: [
      'account-exists',
      'one-account',
      'not-frozen',
      'sealed',
      'no-transit',
      'no-loan',
      'balance',
      'no-open-change',
      'no-open-application',
    ],
  }
}
