import type { Account, AccountStatus } from '../account/account'
import type { Loan } from '../loan/loan'
import type { Problem } from '../problem/problem'
import { problems } from '../problem/problems'
import { formatFen } from '../text/format-fen'
import { type CertificateKind, certificateNames } from './certificate-kind'

/** Why an account gives no certificate, and what helps. An account that has been closed has no deposit to certify. */
const reasons: Partial<Record<AccountStatus, (paper: string) => string>> = {
  merged: () => '这个账户已经并到别的账户。请选合并后的账户再开。',
  transferred: () => '这个账户已经转到别的中心。请到现在缴存的中心开。',
  closed: paper => `这个账户已经销户，不能再开${paper}。需要历史记录请到窗口打印。`,
}

/** Two loans used up are two, paid off or not (建金〔2016〕230号). */
const mostLoans = 1

/**
 * Rules checked before a certificate is made, by phone and at a window alike; nothing when it may be made. A 缴存使用证明 is for another
 * loan: not while one is unpaid, not after two.
 */
export function certificateRefusal(
  kind: CertificateKind,
  account: Account,
  loans: readonly Loan[],
): Problem | undefined {
  const refused = (path: string, message: string) => problems.certificateRefused({ fields: [{ path, message }] })
  const reason = reasons[account.status]?.(certificateNames[kind].short)
  if (reason) return refused('account', reason)
  if (kind === 'deposit') return undefined
  const open = loans.find(({ status }) => status !== 'settled')
  if (open)
    return refused(
      'loan',
      `您有一笔公积金贷款没有还清（还差${formatFen(open.balance)}元）。按规定还清以后才能再申请公积金贷款，所以现在不能开。请还清以后再来开；已经还清的，过一两天再试，或拨打12329核对。`,
    )
  if (loans.length > mostLoans)
    return refused(
      'loan',
      `您已经用过${loans.length}次公积金贷款。按规定（建金〔2016〕230号）用过两次的不能再贷，所以不能开这份证明。次数不对的，请带身份证到窗口核对，或拨打12329。`,
    )
  return undefined
}

/** @param characters of the name that the paper's font does not have */
export function glyphRefusal(characters: string): Problem {
  const message = `姓名里的“${characters}”字在电子证明上还印不出来。请带身份证到窗口开纸质证明，或拨打12329。`
  return problems.certificateRefused({ fields: [{ path: 'account', message }] })
}
