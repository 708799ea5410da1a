import type { ItemReasons } from '../../../domain/item/reason'
import { depositorDeceased } from '../../reasons/about-deaths'
import {
  authorisationUnsigned,
  identityNotShown,
  notApplied,
  notInPerson,
  notThePerson,
} from '../../reasons/about-the-applicant'
import { materialUnusable, notVerified, paperNotTrue, papersMissing } from '../../reasons/about-the-papers'
import { returned, wrongCentre } from '../../reasons/about-the-place'

const proofNotTrue = paperNotTrue(
  '变更的证明和出证单位核实的不一致。',
  '请向出证的单位核对后重新申请；有疑问请拨打12329。',
)

/** What is registered belongs to a person or a unit; it changes for a proof, not for a wish. */
export const reasons: ItemReasons = {
  declined: [identityNotShown, notInPerson, authorisationUnsigned, papersMissing, wrongCentre.deposit],
  unverified: [proofNotTrue, notVerified('出证的单位'), notThePerson, ...materialUnusable],
  refused: [
    {
      code: 'proof-does-not-fit',
      title: '证明和要改的不一致',
      reason: '交来的证明，和要改成的内容对不上。',
      remedy: '请按证明上写的填，或换一份写明变更的证明重新申请。',
    },
    {
      code: 'registered-differs',
      title: '现在登记的不是所填的',
      reason: '填的“现在登记的”，和账户上登记的不一样。',
      remedy: '请核对后重新申请；不清楚登记了什么的，请带身份证到窗口查。',
    },
    {
      code: 'matter-under-way',
      title: '有业务正在办',
      reason: '账户上有业务正在办，办完以前不能改登记的信息。',
      remedy: '请等那件办完，再来申请变更。',
    },
    { ...notThePerson, modes: ['online', 'agency', 'two-place', 'local'], remedy: '请本人带身份证件原件到窗口申请。' },
    proofNotTrue,
    ...materialUnusable,
    depositorDeceased,
    notApplied,
  ],
  returned: returned('deposit'),
}
