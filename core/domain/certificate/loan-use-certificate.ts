import type { Account } from '../account/account'
import { accountWords } from '../account/account-words'
import type { Loan } from '../loan/loan'
import { formatDay } from '../text/format-day'
import { formatFen } from '../text/format-fen'
import { formatMonth } from '../text/format-month'
import { formatRatio } from '../text/format-ratio'
import type { Day } from '../values/day'
import { fen } from '../values/fen'
import { documentKindOf } from '../values/identity-document'
import { numberLabel } from '../values/identity-document-kind'
import { mask } from '../values/mask'
import type { Month } from '../values/month'
import { certificateNames } from './certificate-kind'
import type { CertificateFacts, CertificateReceipt, CertificateRow, CertificateText } from './certificate-text'

const row = (label: string, value: string): CertificateRow => ({ label, value })
const money = (amount: number) => `${formatFen(fen(amount))}元`

/**
 * 贷款职工住房公积金缴存使用证明: what was deposited and what was lent, addressed to the centre that is to lend, with a 回执 to be torn off.
 * Source: 黄石 附件2 二, 阿拉善盟 指南 一(一)2; the fields are those of the forms in use elsewhere.
 * @param validity months from the centre, and the last day it counts
 */
export function loanUseCertificate(facts: CertificateFacts, validity: { months: number; until: Day }): CertificateText {
  const { centre, identity, account, loans, asked } = facts
  const { holder } = account
  const kind = documentKindOf(identity)
  const who = (name: string, idNumber: string, number: string) => [
    row('职工姓名', name),
    row(kind === 'resident-id' ? '证件号码' : numberLabel(kind), idNumber),
    row('个人账号', number),
    row('开户年月', formatMonth(account.openedOn.slice(0, 7) as Month)),
  ]
  const rest = [
    row('缴存单位', account.unitName),
    ...depositRows(account),
    ...loanRows(loans),
    row('贷款中身份', asked.role),
  ]
  return {
    title: certificateNames['loan-use'].title,
    addressee: asked.loanCentre,
    rows: [...who(holder, identity.idNumber, account.number), ...rest],
    maskedRows: [
      row('贷款中心', asked.loanCentre),
      ...who(mask.name(holder), mask.idNumber(identity.idNumber), mask.number(account.number)),
      ...rest,
    ],
    statement: `${holder}拟在你中心申请住房公积金个人住房贷款，在我中心的缴存和贷款情况如下：`,
    validity: `我中心保证以上信息真实准确。本证明自开具之日起${validity.months}个月内有效，至${formatDay(validity.until)}止。`,
    validUntil: validity.until,
    receipt: receiptOf(centre.name, holder, mask.idNumber(identity.idNumber), asked.loanCentre),
  }
}

function depositRows(account: Account): CertificateRow[] {
  const { paidTo, continuousFrom } = account
  const [unit, person] = [formatFen(account.unitMonthly), formatFen(account.personMonthly)]
  return [
    row('账户状态', accountWords[account.status]),
    row('缴存基数', money(account.base)),
    row('缴存比例', `单位${formatRatio(account.unitRatio)}，个人${formatRatio(account.personRatio)}`),
    row('月缴存额', `${money(account.unitMonthly + account.personMonthly)}（单位${unit}，个人${person}）`),
    row('账户余额', money(account.balance)),
    // Counted by the core alone: a gap that we overlooked would be a false statement under a seal.
    continuousFrom && paidTo
      ? row(
          '连续缴存',
          `${formatMonth(continuousFrom)}至${formatMonth(paidTo)}，共${monthsIn(continuousFrom, paidTo)}个月`,
        )
      : row('缴至年月', paidTo ? formatMonth(paidTo) : '没有缴存记录'),
  ]
}

/** Paid off all of them, or there would be no certificate. */
function loanRows(loans: readonly Loan[]): CertificateRow[] {
  const total = (of: (loan: Loan) => number) => loans.reduce((sum, loan) => sum + of(loan), 0)
  const settled = loans.flatMap(({ settledOn }) => settledOn ?? []).sort()
  const last = settled.at(-1)
  return [
    row('贷款记录', loans.length === 0 ? '没有公积金贷款记录' : '仅有一次，已还清'),
    row('贷款次数', `${loans.length}次（我中心记录）`),
    row('累计贷款额', money(total(({ amount }) => amount))),
    row('未还清余额', money(total(({ balance }) => balance))),
    ...(last ? [row('贷款还清日', formatDay(last))] : []),
  ]
}

/** Filled in by the centre that lends, or does not. */
function receiptOf(centre: string, name: string, maskedIdNumber: string, loanCentre: string): CertificateReceipt {
  return {
    addressee: centre,
    statement: `你中心为${name}（${maskedIdNumber}）开具的缴存使用证明收悉，办理情况如下：`,
    rows: [
      row('贷款决定', '□ 准予贷款　□ 不予贷款'),
      row('职工身份', '□ 借款人　□ 共同借款人'),
      row('贷款金额', '　　　　　　　　元'),
      row('贷款期限', '　　　年（　　　个月）'),
      row('还款方式', '□ 等额本息　□ 等额本金'),
      row('月还款额', '　　　　　　　　元'),
      row('不予的原因', '（不予贷款时填写）'),
    ],
    signedBy: loanCentre,
    foot: '请在决定后寄回开具中心。遗失或过期的，先作废本证明，再重新开具。',
  }
}

/** Both months counted. */
function monthsIn(from: Month, to: Month): number {
  const [first, last] = [from, to].map(month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)))
  return (last ?? 0) - (first ?? 0) + 1
}
