import type { Reason } from '../../domain/item/reason'

const died = { code: 'deceased', title: '申请人已去世', reason: '申请人已经去世，不能再按本人申请办理。' } as const

/** Of a depositor: the heirs have the account looked up or certified. */
export const depositorDeceased: Reason = {
  ...died,
  remedy: '请继承人带死亡证明、继承公证书或法院文书和本人身份证，到缴存地的窗口办理；可先拨打12329。',
}

/** The same where money is drawn: what is on the account is theirs. */
export const depositorDeceasedWithMoney: Reason = {
  ...died,
  remedy: '请继承人带死亡证明、继承公证书或法院文书和本人身份证，到缴存地的窗口办理死亡提取；可先拨打12329。',
}

/** Of a borrower: the heirs or the co-borrower ask the loan's centre. */
export const borrowerDeceased: Reason = {
  ...died,
  remedy: '请共同借款人或继承人带死亡证明和本人身份证，到贷款地的窗口办理；可先拨打12329。',
}
