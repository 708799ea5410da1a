import type { ItemReasons } from '../../../domain/item/reason'
import { depositorDeceasedWithMoney } from '../../reasons/about-deaths'
import {
  authorisationUnsigned,
  identityNotShown,
  notApplied,
  notInPerson,
  notThePerson,
} from '../../reasons/about-the-applicant'
import { materialUnusable, notVerified, paperNotTrue, papersMissing } from '../../reasons/about-the-papers'
import { returned, wrongCentre } from '../../reasons/about-the-place'

const purchaseNotTrue = paperNotTrue(
  '购房合同、发票和网签备案、不动产登记或税务核实的不一致。',
  '请向开发商或出具材料的单位核对后重新申请；有疑问请拨打12329。',
)
const notTheBuyer = {
  code: 'not-the-buyer',
  title: '申请人不在购房人中',
  reason: '合同上的购房人没有申请人，也没有看到是其配偶的证明。',
  remedy: '请带写有您名字的合同，或结婚证，重新申请。',
}

/** Verified where the house is bought, decided where one deposits. */
export const reasons: ItemReasons = {
  declined: [
    identityNotShown,
    notInPerson,
    authorisationUnsigned,
    papersMissing,
    {
      code: 'house-elsewhere',
      title: '房子不在本地',
      reason: '您买的房子不在本中心所在的地方，外地的房子本中心不能核实。这不影响您提取的资格。',
      remedy: '请到房子所在地公积金中心的“跨省通办”窗口申请，或直接到缴存地的窗口办理；去之前请打12329问清材料。',
    },
    wrongCentre.deposit,
  ],
  unverified: [
    purchaseNotTrue,
    notVerified('房产、不动产登记或税务部门'),
    notTheBuyer,
    notThePerson,
    ...materialUnusable,
  ],
  refused: [
    {
      code: 'house-used',
      title: '这套房已经提取过',
      reason: '这套房您已经提取过，按规定同一套房只能提取一次。您的账户和余额没有变动。',
      remedy: '不是您本人办的，请马上拨打12329核查；另一套房的，请带那套房的合同重新申请。',
    },
    {
      code: 'bought-too-long-ago',
      title: '超过了提取的期限',
      reason: '从购房到申请，超过了缴存地规定的期限。',
      remedy: '请拨打12329问清期限；有贷款的，可以问能不能按还贷提取。',
    },
    {
      code: 'amount-too-high',
      title: '金额超过可以提取的',
      reason: '申请的金额超过账户余额、房款或规定的上限。',
      remedy: '请按可以提取的金额重新申请；可以提取多少，请拨打12329询问。',
    },
    notTheBuyer,
    purchaseNotTrue,
    notThePerson,
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
