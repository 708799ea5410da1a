import type { ItemReasons, Reason } from '../../../domain/item/reason'
import {
  authorisationUnsigned,
  identityNotShown,
  notApplied,
  notInPerson,
  notThePerson,
} from '../../reasons/about-the-applicant'
import { materialUnusable, papersMissing } from '../../reasons/about-the-papers'
import { returned, wrongCentre } from '../../reasons/about-the-place'

const authorisationNotTrue: Reason = {
  code: 'authorisation-not-true',
  title: '查询授权书不是本人签的',
  reason: '查询授权书上的签字，核对下来不是申请人签的。',
  remedy: '请本人到受理的窗口重新签一份，再来申请查询。',
  modes: ['agency', 'two-place'],
}

/** A look-up is refused only where nobody of that name is found, or the person asked about did not allow it (条例 36). */
export const reasons: ItemReasons = {
  declined: [
    identityNotShown,
    notInPerson,
    authorisationUnsigned,
    papersMissing,
    wrongCentre.deposit,
    { ...wrongCentre.loan, code: 'wrong-loan-centre' },
  ],
  unverified: [notThePerson, authorisationNotTrue, ...materialUnusable],
  refused: [
    {
      code: 'nothing-found',
      title: '没有查到账户和贷款',
      reason: '按您的姓名和证件号码，在这家中心没有查到缴存账户，也没有查到贷款。',
      remedy: '请核对姓名、证件号码和缴存的城市后重新申请查询；有疑问请拨打12329。',
    },
    notThePerson,
    authorisationNotTrue,
    ...materialUnusable,
    notApplied,
  ],
  returned: returned('deposit', 'loan'),
}
