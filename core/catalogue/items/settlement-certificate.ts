import type { Item } from '../../domain/item/item'
import { itemCodes } from './item-codes'
import { papers } from './settlement-certificate/papers'
import { reasons } from './settlement-certificate/reasons'
import { words } from './settlement-certificate/words'

/** 7. 开具住房公积金个人住房贷款全部还清证明. The loan's centre decides, wherever one deposits. */
export const settlementCertificate: Item = {
  code: itemCodes.settlementCertificate,
  fullTitle: '开具住房公积金个人住房贷款全部还清证明',
  title: '贷款结清证明',
  icon: 'settled',
  opens: 'certificates',
  handledBy: ['loan'],
  applicant: 'person',
  outcome: 'certificate',
  fields: [
    {
      name: 'contract',
      kind: 'contract',
      label: '借款合同编号',
      hint: '不记得可以不填',
      required: false,
      maxLength: 30,
    },
  ],
  materials: ['id-front', 'id-back'],
  irreversible: '证明开出后内容不能改，要更正只能重新开。',
  checklist: [
    { name: 'borrower', label: '申请人是借款人或共同借款人' },
    { name: 'settled', label: '贷款已结清并入账' },
  ],
  coreLines: ['contract', 'loan-status', 'loan-balance', 'loan-settled'],
  proofs: [],
  reasons,
  papers,
  words,
  source: '黄石 附件1 三(七)；阿拉善盟 指南 一(二)4',
}
