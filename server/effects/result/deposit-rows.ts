import { accountWords } from '../../../core/domain/account/account-words'
import type { Application } from '../../../core/domain/application/application'
import { mask } from '../../../core/domain/values/mask'
import { identityIn } from '../../applying/identity-in'
import type { Ports } from '../../ports'
import { listOf, type Rows, yuan } from './rows'

/** 建金〔2016〕230号: whoever has used two loans gets no certificate for a third. */
const mostLoans = 1

/** 《缴存使用证明》: the account, and what of loans was used. */
export async function depositRows(ports: Ports, application: Application): Promise<Rows> {
  const { _id, sealed, centre } = application
  const identity = identityIn(ports, application)
  const core = ports.core(centre)
  const [held, lent] = await Promise.all([core.accounts(identity), core.loans(identity)])
  const [accounts, loans] = [listOf(held), listOf(lent)]
  if (!accounts || !loans) return { kind: 'later' }
  if (loans.length > mostLoans || loans.some(loan => loan.status !== 'settled'))
    return { kind: 'no', code: 'loans-used', message: '有未还清的贷款或已用过两次贷款，不能开具' }
  const number = ports.vault.open(_id, sealed, 'account')
  const account = accounts.find(each => each.number === number) ?? accounts[0]
  if (!account && loans.length === 0) return { kind: 'no', code: 'no-account', message: '没有查到账户' }
  return {
    kind: 'rows',
    rows: [
      ...(account
        ? [
            { label: '个人账号', value: mask.number(account.number) },
            { label: '缴存单位', value: account.unitName },
            { label: '账户状态', value: accountWords[account.status] },
            { label: '账户余额', value: yuan(account.balance) },
          ]
        : []),
      ...(loans.length === 0
        ? [{ label: '贷款', value: '无贷款记录' }]
        : loans.map(({ contract }) => ({ label: `贷款${mask.number(contract)}`, value: '已还清' }))),
    ],
  }
}
