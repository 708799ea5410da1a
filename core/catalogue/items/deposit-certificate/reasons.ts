import type { ItemReasons } from '../../../domain/item/reason'
import { depositorDeceased } from '../../reasons/about-deaths'
import {
  authorisationUnsigned,
  identityNotShown,
  notApplied,
  notInPerson,
  notThePerson,
} from '../../reasons/about-the-applicant'
import { materialUnusable, papersMissing } from '../../reasons/about-the-papers'
import { returned, wrongCentre } from '../../reasons/about-the-place'

/** Whoever has used two loans, or has one open, gets no certificate (建金〔2016〕230号). */
export const reasons: ItemReasons = {
  declined: [identityNotShown, notInPerson, authorisationUnsigned, papersMissing, wrongCentre.deposit],
  unverified: [notThePerson, ...materialUnusable],
  refused: [
    {
      code: 'no-account',
      title: '没有缴存账户',
      reason: '按您的姓名和证件号码，在这家中心没有查到缴存账户。',
      remedy: '请核对缴存的城市后，向缴存地的中心申请开具。',
    },
    {
      code: 'loan-open',
      title: '有未还清贷款',
      reason: '您名下还有没还清的公积金贷款，还清以前不能开具缴存使用证明。',
      remedy: '请还清贷款后重新申请。',
    },
    {
      code: 'loans-used',
      title: '已用过两次贷款',
      reason: '您已经用过两次公积金贷款，按规定不再开具缴存使用证明。',
      remedy: '对贷款次数有疑问的，请带身份证到缴存地的窗口核对，或拨打12329。',
    },
    notThePerson,
    ...materialUnusable,
    depositorDeceased,
    notApplied,
  ],
  returned: returned('deposit'),
}
