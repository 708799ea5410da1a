import type { Place } from '../../domain/item/item'
import type { Reason } from '../../domain/item/reason'

/** The window was asked for a centre whose business it is not. */
export const wrongCentre: Readonly<Record<Place, Reason>> = {
  deposit: {
    code: 'wrong-centre',
    title: '选的不是缴存地的中心',
    reason: '您的公积金账户不在所选的那家中心。',
    remedy: '请打12329问清在哪家中心缴存，再来申请。',
  },
  loan: {
    code: 'wrong-centre',
    title: '选的不是贷款地的中心',
    reason: '您的公积金贷款不是所选的那家中心发放的。',
    remedy: '请看借款合同上的贷款中心，再来申请。',
  },
  registration: {
    code: 'wrong-centre',
    title: '选的不是注册地的中心',
    reason: '单位不在所选中心的管辖范围内注册。',
    remedy: '请看营业执照上的住所，向注册地的中心申请。',
  },
}

const notOurs: Readonly<Record<Place, Reason>> = {
  deposit: {
    code: 'not-our-depositor',
    title: '不是本中心的缴存人',
    reason: '按姓名和证件号码，本中心没有这位缴存人的账户。',
    remedy: '请受理的中心和申请人核对缴存地、姓名和证件号码后重新发送。',
  },
  loan: {
    code: 'not-our-loan',
    title: '不是本中心的借款人',
    reason: '按姓名、证件号码和合同编号，本中心没有这笔贷款。',
    remedy: '请受理的中心和申请人核对贷款地和借款合同后重新发送。',
  },
  registration: {
    code: 'not-our-unit',
    title: '单位不在本中心管辖范围',
    reason: '单位注册的地方不归本中心管。',
    remedy: '请受理的中心核对营业执照上的住所，发给注册地的中心。',
  },
}

/** 退件: why the handling centre's liaison sends a request back. */
export const returned = (...places: readonly Place[]): readonly Reason[] => [
  ...places.map(place => notOurs[place]),
  {
    code: 'papers-illegible',
    title: '附件看不清或打不开',
    reason: '传来的附件看不清、打不开，或和清单不符。',
    remedy: '请受理的中心重新扫描后再发送。',
  },
  {
    code: 'papers-incomplete',
    title: '材料不齐',
    reason: '传来的材料比这件业务要的少。',
    remedy: '请受理的中心补齐后再发送。',
  },
  {
    code: 'form-incomplete',
    title: '申请表或授权书没有填全、没有签字',
    reason: '申请表或查询授权书没有填全，或没有签字。',
    remedy: '请受理的中心请申请人补签后再发送。',
  },
  {
    code: 'way-closed',
    title: '本中心不这样办',
    reason: '这件业务本中心没有开通这种办理方式。',
    remedy: '请受理的中心改用本中心开通的方式，或引导申请人走线上渠道。',
  },
  {
    code: 'sent-twice',
    title: '重复发送',
    reason: '同一件申请已经收到过，正在办理。',
    remedy: '请按先前那件的协同编号查进度，这件不用再发。',
  },
]
