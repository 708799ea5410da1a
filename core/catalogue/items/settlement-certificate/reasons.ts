import type { ItemReasons } from '../../../domain/item/reason'
import { borrowerDeceased } from '../../reasons/about-deaths'
import {
  authorisationUnsigned,
  identityNotShown,
  notApplied,
  notInPerson,
  notThePerson,
} from '../../reasons/about-the-applicant'
import { materialUnusable, papersMissing } from '../../reasons/about-the-papers'
import { returned, wrongCentre } from '../../reasons/about-the-place'

/** Only what is paid to the last fen, and entered, is certified. */
export const reasons: ItemReasons = {
  declined: [identityNotShown, notInPerson, authorisationUnsigned, papersMissing, wrongCentre.loan],
  unverified: [notThePerson, ...materialUnusable],
  refused: [
    {
      code: 'not-settled',
      title: '贷款还没有还清',
      reason: '这笔贷款还有本金、利息或罚息没有还清。',
      remedy: '请还清后重新申请；还差多少，请拨打12329或在小程序里查。',
    },
    {
      code: 'not-entered',
      title: '还款还没有入账',
      reason: '最后一笔还款银行已经扣了，还没有记到贷款上。',
      remedy: '请过一两个工作日，入账后重新申请。',
    },
    {
      code: 'no-such-loan',
      title: '没有这笔贷款',
      reason: '按姓名、证件号码和合同编号，没有查到这笔贷款。',
      remedy: '请核对借款合同后，向发放贷款的中心申请。',
    },
    {
      code: 'not-the-borrower',
      title: '不是借款人',
      reason: '申请人不是这笔贷款的借款人，也不是共同借款人。',
      remedy: '请借款人或共同借款人本人申请。',
    },
    notThePerson,
    ...materialUnusable,
    borrowerDeceased,
    notApplied,
  ],
  returned: returned('loan'),
}
