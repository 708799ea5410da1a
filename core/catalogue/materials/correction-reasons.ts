import type { Mode, Slot } from '../../domain/item/item'
import type { Reason } from '../../domain/item/reason'

const atWindow = ['agency', 'two-place', 'local'] as const

/** Faults of a picture: taken with a phone, or scanned at the window from a paper that then lies there. */
const ofPictures: readonly Reason[] = [
  {
    code: 'blurred',
    title: '照片不清楚',
    reason: '照片有些模糊，字看不清。',
    remedy: '请在光线好的地方，拿稳手机重拍一张。',
    modes: ['online'],
  },
  {
    code: 'blurred',
    title: '扫描件不清楚',
    reason: '扫描件有些模糊，字看不清。',
    remedy: '请带原件到受理的窗口，由工作人员重新扫描。',
    modes: atWindow,
  },
  {
    code: 'cut-off',
    title: '没有拍全',
    reason: '边上有一部分没有拍到。',
    remedy: '请把四个角都拍进去。',
    modes: ['online'],
  },
  {
    code: 'cut-off',
    title: '没有扫全',
    reason: '边上有一部分没有扫到。',
    remedy: '请带原件到受理的窗口，由工作人员重新扫描。',
    modes: atWindow,
  },
  {
    code: 'reflecting',
    title: '反光挡字',
    reason: '照片反光，挡住了字。',
    remedy: '请换个角度避开灯光重拍。',
    modes: ['online'],
  },
  {
    code: 'wrong-paper',
    title: '不是要的材料',
    reason: '这张不是要的那样材料。',
    remedy: '请照着示例的样子重新拍。',
    modes: ['online'],
  },
  {
    code: 'wrong-paper',
    title: '不是要的材料',
    reason: '这份不是要的那样材料。',
    remedy: '请把要的那样材料的原件带到受理的窗口。',
    modes: atWindow,
  },
]

const expired: Reason = {
  code: 'expired',
  title: '证件过期',
  reason: '证件已经过了有效期。',
  remedy: '请交有效期内的证件。',
}
const noSeal = (what: string, whoseSeal: string): Reason => ({
  code: 'no-seal',
  title: '缺公章',
  reason: `${what}上看不到公章。`,
  remedy: `请交盖了公章的那一页，或请${whoseSeal}补盖后再交。`,
})
const pageMissing: Reason = {
  code: 'page-missing',
  title: '缺页',
  reason: '材料少了页。',
  remedy: '请把每一页都交来。',
}
const unsigned: Reason = {
  code: 'unsigned',
  title: '没有签字或日期',
  reason: '没有签字，或没有写日期。',
  remedy: '请本人签好字、写上日期后再交。',
}
const nameDiffers = (what: string, remedy: string): Reason => ({
  code: 'name-differs',
  title: '姓名对不上',
  reason: `${what}上的姓名和申请人的不一样。`,
  remedy,
})
const bothSides: Reason = {
  code: 'side-missing',
  title: '少了一面',
  reason: '身份证只有一面。',
  remedy: '请把身份证的两面都交来。',
}

/** Signed and filled in before the clerk, for another centre or for this one. */
const ofForm: readonly Reason[] = [
  unsigned,
  pageMissing,
  { code: 'incomplete', title: '没有填全', reason: '申请表有该填的没有填。', remedy: '请在受理的窗口把申请表填全。' },
]

/** Faults a picture can only have because of what it shows, by the material's name. */
const ofMaterials: Readonly<Record<string, readonly Reason[]>> = {
  'id-front': [expired, nameDiffers('身份证', '请交申请人本人的身份证。')],
  'id-back': [expired],
  'bank-card': [
    {
      code: 'not-own-card',
      title: '不是本人的卡',
      reason: '银行卡上的名字不是您本人。',
      remedy: '请交您本人名下的借记卡。',
    },
  ],
  'retirement-certificate': [
    noSeal('退休证', '发证的单位'),
    pageMissing,
    nameDiffers('退休证', '请交申请人本人的退休证。'),
  ],
  'retirement-approval': [noSeal('审批表', '单位'), pageMissing, nameDiffers('审批表', '请交申请人本人的审批表。')],
  'hand-held': [
    {
      code: 'face-unclear',
      title: '脸或证件不清',
      reason: '手持照里的脸或身份证不清楚。',
      remedy: '请对着光，脸和身份证都照清楚再拍。',
    },
  ],
  'application-form': ofForm,
  'local-form': ofForm,
  'query-authorisation': [unsigned, pageMissing],
  'purchase-contract': [
    noSeal('购房合同', '卖房的一方'),
    pageMissing,
    nameDiffers('购房合同', '请交写有申请人或其配偶姓名的合同。'),
  ],
  'purchase-invoice': [
    nameDiffers('发票', '请卖房的一方按合同上的姓名重开，再带到窗口补交。'),
    {
      code: 'sum-differs',
      title: '金额对不上',
      reason: '发票或付款凭证的金额和合同的对不上。',
      remedy: '请交和合同一致的发票，或补上其余的付款凭证。',
    },
  ],
  'marriage-certificate': [pageMissing],
  'verification-table': [unsigned, pageMissing],
  'unit-licence': [
    { ...expired, title: '执照过期', reason: '执照已经过了有效期。', remedy: '请交有效的营业执照或代码证书。' },
    {
      code: 'credit-code-differs',
      title: '代码对不上',
      reason: '执照上的代码和填的不一样。',
      remedy: '请交和所填代码一致的执照；填错的，请在受理的窗口改正。',
    },
  ],
  'legal-representative-id': [expired, bothSides],
  'operator-id': [expired, bothSides],
  mandate: [noSeal('授权委托书', '单位'), unsigned],
  'change-proof': [
    noSeal('证明', '出证的单位'),
    pageMissing,
    {
      code: 'proof-does-not-fit',
      title: '证明和要改的不一致',
      reason: '证明上写的和要改成的内容对不上。',
      remedy: '请交写明这项变更的证明。',
    },
  ],
}

/** Why this material has to be handed in again, in the way the matter came in: what staff chooses, what the applicant reads. */
export function correctionReasonsFor(slot: Pick<Slot, 'name'>, mode: Mode): readonly Reason[] {
  return [...ofPictures, ...(ofMaterials[slot.name] ?? [])].filter(({ modes }) => !modes || modes.includes(mode))
}
