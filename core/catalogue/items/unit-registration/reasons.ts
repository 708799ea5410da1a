import type { ItemReasons } from '../../../domain/item/reason'
import { authorisationUnsigned, identityNotShown, notApplied } from '../../reasons/about-the-applicant'
import { materialUnusable, notVerified, paperNotTrue, papersMissing } from '../../reasons/about-the-papers'
import { returned, wrongCentre } from '../../reasons/about-the-place'

const mandateMissing = {
  code: 'mandate-missing',
  title: '没有单位的委托书',
  reason: '来办的人没有单位授权，或授权书没有盖单位公章。',
  remedy: '请带写明办什么、盖了公章的授权委托书和经办人身份证件再来。',
}
const licenceNotTrue = paperNotTrue(
  '营业执照或代码证书和登记机关核实的不一致。',
  '请向登记机关核对后重新申请；有疑问请拨打12329。',
)
const unitNotApplied = {
  ...notApplied,
  title: '单位表示没有申请过',
  reason: '按登记的电话核对，单位表示没有提出过这件申请。',
  remedy: '不用单位做什么；要是后来确认是单位申请的，请重新申请。',
}

/** 条例 14: lawfully founded, no account yet, whoever comes is sent by the unit. */
export const reasons: ItemReasons = {
  declined: [
    { ...identityNotShown, reason: '没有带经办人的身份证件原件，或证件已经过了有效期。' },
    mandateMissing,
    { ...authorisationUnsigned, reason: '没有签《查询授权书》，两地的中心就不能查对单位的信息。' },
    papersMissing,
    wrongCentre.registration,
  ],
  unverified: [licenceNotTrue, notVerified('登记机关'), mandateMissing, ...materialUnusable],
  refused: [
    {
      code: 'unit-registered',
      title: '单位已经开户',
      reason: '这个统一社会信用代码在本中心已经有单位账户。',
      remedy: '不用再登记；要改单位信息的，请办信息变更。单位账号可以拨打12329询问。',
    },
    {
      code: 'unit-not-lawful',
      title: '单位不在存续状态',
      reason: '登记机关那里，单位还没有登记成立，或已经不再存续。',
      remedy: '请在登记机关办好登记后重新申请。',
    },
    {
      code: 'ratio-out-of-range',
      title: '缴存比例不在规定范围',
      reason: '填的缴存比例不在本中心规定的范围内。',
      remedy: '请按本中心规定的比例改好后重新申请；比例可以拨打12329询问。',
    },
    licenceNotTrue,
    mandateMissing,
    ...materialUnusable,
    unitNotApplied,
  ],
  returned: returned('registration'),
}
