import type { Item } from '../../domain/item/item'
import { papers } from './early-repayment/papers'
import { reasons } from './early-repayment/reasons'
import { words } from './early-repayment/words'
import { itemCodes } from './item-codes'

/** 8. 提前还清住房公积金贷款: all of it, at the loan's centre. */
export const earlyRepayment: Item = {
  code: itemCodes.earlyRepayment,
  fullTitle: '提前还清住房公积金贷款',
  title: '提前还清贷款',
  icon: 'repay',
  opens: 'item',
  handledBy: ['loan'],
  applicant: 'person',
  outcome: 'repayment',
  fields: [
    {
      name: 'source',
      kind: 'choice',
      label: '用什么还',
      required: true,
      choices: [
        { value: 'card', label: '还款银行卡' },
        { value: 'fund', label: '本人公积金余额，不够的从还款卡扣' },
      ],
    },
  ],
  materials: ['id-front', 'id-back'],
  irreversible: '扣款后贷款就还清了，不能撤回。',
  checklist: [
    { name: 'borrower', label: '申请人是借款人' },
    { name: 'normal', label: '贷款正常，没有逾期' },
  ],
  posting: 'early-repayment',
  coreLines: ['contract', 'loan-status', 'loan-balance', 'loan-overdue'],
  proofs: [{ proof: 'loan', label: '贷款' }],
  reasons,
  papers,
  words,
  source: '黄石 附件1 三(八)；阿拉善盟 指南 一(二)5',
}
