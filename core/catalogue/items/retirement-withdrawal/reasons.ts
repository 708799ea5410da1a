import type { ItemReasons } from '../../../domain/item/reason'
import { depositorDeceasedWithMoney } from '../../reasons/about-deaths'
import {
  authorisationUnsigned,
  identityNotShown,
  notApplied,
  notInPerson,
  notThePerson,
  notThePersonOnline,
} from '../../reasons/about-the-applicant'
import { materialUnusable, notVerified, paperNotTrue, papersMissing } from '../../reasons/about-the-papers'
import { returned, wrongCentre } from '../../reasons/about-the-place'

const retirementPaperNotTrue = paperNotTrue(
  '退休材料和发证单位核实的不一致。',
  '请向发证单位核对后重新申请；有疑问请拨打12329。',
)

/** 条例 24: retired, the account sealed, no loan open; 离休 counts as well. */
export const reasons: ItemReasons = {
  declined: [identityNotShown, notInPerson, authorisationUnsigned, papersMissing, wrongCentre.deposit],
  unverified: [retirementPaperNotTrue, notVerified('发退休证或审批表的单位'), notThePerson, ...materialUnusable],
  refused: [
    {
      code: 'not-retired',
      title: '未达退休条件',
      reason: '材料还不能说明您已经办好退休或离休。',
      remedy: '请在退休手续办好后，带上退休证或审批表重新申请。',
    },
    retirementPaperNotTrue,
    notThePersonOnline,
    notThePerson,
    {
      code: 'loan-open',
      title: '有未还清贷款',
      reason: '您名下还有没还清的公积金贷款。',
      remedy: '请还清贷款后重新申请。',
    },
    {
      code: 'account-changed',
      title: '账户情况有变',
      reason: '账户情况和申请时不一样了。',
      remedy: '请重新申请，系统会按最新情况核对。',
    },
    ...materialUnusable,
    depositorDeceasedWithMoney,
    notApplied,
  ],
  returned: returned('deposit'),
}
