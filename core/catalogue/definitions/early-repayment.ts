import type { Centre } from '../../domain/centre/centre'
import type { ItemDefinition } from '../../domain/item/item'
import { checklistOf } from '../items/checklist-of'
import { earlyRepayment } from '../items/early-repayment'
import { materials } from '../materials/materials'
import { offeredOnline } from './offered-online'

/** 提前还清, as this centre offers it: what it takes is said first, confirmed, and debited. */
export function earlyRepaymentAt(centre: Centre): ItemDefinition {
  const way = offeredOnline(centre, earlyRepayment)
  const slots = way.materials.value.flatMap(name => materials[name] ?? [])
  const { debit, leastMonths, apartFromDue } = centre.repayment
  const atOnce = debit.value === 'at-once'
  return {
    item: earlyRepayment.code,
    version: '2026-11',
    title: '提前还清贷款',
    mode: 'online',
    promise: way.promise.value,
    conditions: [
      `在${centre.name}有没还清的公积金贷款，您是借款人`,
      '没有逾期',
      `已经还满${leastMonths.value}个月`,
      `扣款日不在每月还款日前后${apartFromDue.value}天内`,
    ],
    materialLines: ['身份证人像面', '身份证国徽面'],
    whatHappens: [
      '先看今天试算要还多少',
      '选用什么还，确认是您本人后提交',
      atOnce ? '马上从还款卡扣款，扣成功就还清了' : '审核通过后，下一个工作日上午从还款卡扣款',
    ],
    irreversible: earlyRepayment.irreversible,
    paths: {
      ...(atOnce ? { instant: '刷脸确认是您本人，提交后马上扣款；扣款的同时贷款就还清了，不能再取消。' } : {}),
      reviewed: '由两位工作人员先后审核，通过后下一个工作日上午9点扣款，扣款前可以取消。',
    },
    fields: [...earlyRepayment.fields],
    slots,
    steps: [
      {
        name: 'facts',
        title: '用什么还',
        kind: 'fields',
        fields: earlyRepayment.fields.map(({ name }) => name),
        slots: [],
      },
      { name: 'materials', title: '上传材料', kind: 'materials', fields: [], slots: slots.map(slot => slot.name) },
      { name: 'review', title: '核对提交', kind: 'review', fields: [], slots: [] },
    ],
    banks: [],
    promiseText: '我确认还清这笔贷款，同意在扣款日从所选的账户一次扣清。材料都是真实的。',
    checklist: checklistOf(earlyRepayment, 'online'),
    checks: [
      'loan-exists',
      'one-loan',
      'borrower',
      'no-overdue',
      'loan-normal',
      'run-long-enough',
      'apart-from-due',
      'no-open-application',
    ],
  }
}
