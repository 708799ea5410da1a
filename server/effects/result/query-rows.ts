import type { Account } from '../../../core/domain/account/account'
import { accountWords } from '../../../core/domain/account/account-words'
import type { Application } from '../../../core/domain/application/application'
import type { Loan } from '../../../core/domain/loan/loan'
import { loanWords } from '../../../core/domain/loan/loan-words'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatInstant } from '../../../core/domain/text/format-instant'
import { formatMonth } from '../../../core/domain/text/format-month'
import { formatRatio } from '../../../core/domain/text/format-ratio'
import { fen } from '../../../core/domain/values/fen'
import { mask } from '../../../core/domain/values/mask'
import { identityIn } from '../../applying/identity-in'
import { centreOf } from '../../execution/working-time-of'
import type { Ports } from '../../ports'
import { listOf, type Row, type Rows, yuan } from './rows'

/** 《信息查询结果》: everything this centre has of the person at this moment, and nothing of any other city. */
export async function queryRows(ports: Ports, application: Application): Promise<Rows> {
  const identity = identityIn(ports, application)
  const core = ports.core(application.centre)
  const [held, lent] = await Promise.all([core.accounts(identity), core.loans(identity)])
  const [accounts, loans] = [listOf(held), listOf(lent)]
  if (!accounts || !loans) return { kind: 'later' }
  if (accounts.length === 0 && loans.length === 0) return { kind: 'no', code: 'no-account', message: '没有查到账户' }
  const { name } = centreOf(application.centre)
  return {
    kind: 'rows',
    rows: [
      { label: '查询中心', value: name },
      { label: '数据时间', value: formatInstant(ports.clock.now()) },
      ...(application.request ? [{ label: '查询依据', value: '申请人签字的《查询授权书》' }] : []),
      ...accounts.flatMap(accountRows),
      ...(accounts.length === 0 ? [{ label: '缴存账户', value: `在${name}没有账户` }] : []),
      ...loans.flatMap(loanRows),
      ...(loans.length === 0 ? [{ label: '贷款记录', value: `在${name}没有贷款；其他城市的不在本次查询范围` }] : []),
    ],
  }
}

const accountRows = (account: Account): Row[] => {
  const { unitMonthly, personMonthly } = account
  return [
    { label: '个人账号', value: mask.number(account.number) },
    { label: '账户状态', value: accountWords[account.status] },
    { label: '缴存单位', value: account.unitName },
    { label: '开户日期', value: formatDay(account.openedOn) },
    { label: '缴存基数', value: yuan(account.base) },
    { label: '缴存比例', value: `单位${formatRatio(account.unitRatio)}，个人${formatRatio(account.personRatio)}` },
    {
      label: '月缴存额',
      value: `${yuan(fen(unitMonthly + personMonthly))}（单位${yuan(unitMonthly)}，个人${yuan(personMonthly)}）`,
    },
    ...(account.paidTo ? [{ label: '缴至年月', value: formatMonth(account.paidTo) }] : []),
    { label: '账户余额', value: yuan(account.balance) },
  ]
}

const loanRows = (loan: Loan): Row[] => [
  { label: '借款合同编号', value: mask.number(loan.contract) },
  { label: '贷款状态', value: loanWords.status[loan.status] },
  { label: '贷款金额', value: yuan(loan.amount) },
  { label: '贷款余额', value: yuan(loan.balance) },
  ...(loan.next ? [{ label: '下次还款', value: `${formatDay(loan.next.on)}，${yuan(loan.next.amount)}` }] : []),
  ...(loan.overdue ? [{ label: '逾期', value: `${loan.overdue.periods}期，${yuan(loan.overdue.amount)}` }] : []),
]
