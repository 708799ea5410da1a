import type { Account, AccountStatus } from '../account/account'
import type { Problem } from '../problem/problem'
import { problems } from '../problem/problems'

/** Why an account gives no 缴存证明, and what helps. An account that has been closed has no deposit to certify. */
const reasons: Partial<Record<AccountStatus, string>> = {
  merged: '这个账户已经并到别的账户。请选合并后的账户再开。',
  transferred: '这个账户已经转到别的中心。请到现在缴存的中心开。',
  closed: '这个账户已经销户，不能再开缴存证明。需要历史记录请到窗口打印。',
}

/** Rules checked before a deposit certificate is made; nothing when it may be made. */
export function certificateRefusal(account: Account): Problem | undefined {
  const message = reasons[account.status]
  return message === undefined ? undefined : problems.certificateRefused({ fields: [{ path: 'account', message }] })
}

/** @param characters of the name that the paper's font does not have */
export function glyphRefusal(characters: string): Problem {
  const message = `姓名里的“${characters}”字在电子证明上还印不出来。请带身份证到窗口开纸质证明，或拨打12329。`
  return problems.certificateRefused({ fields: [{ path: 'account', message }] })
}
