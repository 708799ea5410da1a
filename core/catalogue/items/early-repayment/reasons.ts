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

/** All of it or nothing, by the borrower, never with an instalment overdue. */
export const reasons: ItemReasons = {
  declined: [identityNotShown, notInPerson, authorisationUnsigned, papersMissing, wrongCentre.loan],
  unverified: [notThePerson, ...materialUnusable],
  refused: [
    {
      code: 'overdue',
      title: '贷款有逾期',
      reason: '贷款有逾期没还。',
      remedy: '请先还清逾期的部分，再申请提前还清。',
    },
    {
      code: 'loan-too-young',
      title: '还款时间还不够',
      reason: '还没有还满规定的月数，不能提前还清。',
      remedy: '请还满后重新申请；还差几个月，请拨打12329询问。',
    },
    {
      code: 'not-the-borrower',
      title: '不是借款人',
      reason: '申请人不是这笔贷款的借款人。',
      remedy: '请借款人本人申请。',
    },
    {
      code: 'already-settled',
      title: '贷款已经还清',
      reason: '这笔贷款已经还清，不用再还。',
      remedy: '需要结清证明的，请向贷款地的中心申请。',
    },
    {
      code: 'account-not-usable',
      title: '还款的账户不能用',
      reason: '所选的还款卡或公积金账户被冻结，或余额不够还清。',
      remedy: '请备足钱或换一种还法后重新申请。',
    },
    { ...notThePerson, modes: ['online', 'agency', 'two-place', 'local'], remedy: '请本人带身份证件原件到窗口申请。' },
    ...materialUnusable,
    borrowerDeceased,
    notApplied,
  ],
  returned: returned('loan'),
}
