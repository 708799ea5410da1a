import { findItem } from '../../core/catalogue/items/items'
import type { ReviewView } from '../../core/contract/staff/review'
import { accountWords } from '../../core/domain/account/account-words'
import type { Application } from '../../core/domain/application/application'
import type { CoreLine } from '../../core/domain/item/core-line'
import { loanWords } from '../../core/domain/loan/loan-words'
import { formatDay } from '../../core/domain/text/format-day'
import { formatFen } from '../../core/domain/text/format-fen'
import { formatMonth } from '../../core/domain/text/format-month'
import { type Fen, fen } from '../../core/domain/values/fen'
import { mask } from '../../core/domain/values/mask'
import { readYuan } from '../../core/domain/values/yuan'
import { row } from './compare-row'
import type { CoreSays } from './compare-rows'

type Row = ReviewView['compare'][number]

/** What the decision needs of the core, as the item names it; of somebody else's depositor ours knows nothing. */
export function coreRows(application: Application, core: CoreSays | undefined): Row[] {
  if (application.intake) return []
  return (findItem(application.item)?.coreLines ?? []).map(line => rowOf(line, application, core))
}

const yuan = (amount: Fen) => `${formatFen(amount)}元`

function rowOf(line: CoreLine, application: Application, core: CoreSays | undefined): Row {
  const { masked, answers } = application
  const { account, loan, loans = [] } = core ?? {}
  const says = (label: string, value: string | undefined) => row(line, label, undefined, value, false)
  switch (line) {
    case 'account':
      return row('account', '个人账号', masked.account || undefined, account && mask.number(account.number), true)
    case 'unit':
      return says('单位', account?.unitName)
    case 'status':
      return says(
        '账户状态',
        account && `${accountWords[account.status]}${account.statusSince ? `（${account.statusSince}）` : ''}`,
      )
    case 'balance':
      return says('账户余额', account && yuan(account.balance))
    case 'base':
      return says('缴存基数', account && yuan(account.base))
    case 'paid-to':
      return says('缴至年月', account?.paidTo && formatMonth(account.paidTo))
    case 'open-loans': {
      const open = loans.filter(({ status }) => status !== 'settled')
      const owed = fen(open.reduce((sum, { balance }) => sum + balance, 0))
      return says('未还清的贷款', core && (open.length === 0 ? '没有' : `${open.length}笔，未还${yuan(owed)}`))
    }
    case 'withdrawable': {
      const [asked, price] = [readYuan(answers.amount ?? ''), readYuan(answers.price ?? '')]
      const most = account && fen(Math.min(account.balance, price.ok ? price.fen : account.balance))
      const within = asked.ok && most !== undefined && asked.fen <= most
      const label = '申请金额与余额、房价'
      return row(line, label, asked.ok ? yuan(asked.fen) : undefined, most && `最多${yuan(most)}`, false, within)
    }
    case 'contract':
      return row('account', '借款合同', masked.account || undefined, loan && mask.number(loan.contract), true)
    case 'loan-status':
      return says('贷款状态', loan && loanWords.status[loan.status])
    case 'loan-balance':
      return says('贷款余额', loan && yuan(loan.balance))
    case 'loan-overdue':
      return says('逾期', loan && (loan.overdue ? `${loan.overdue.periods}期，${yuan(loan.overdue.amount)}` : '没有'))
    case 'loan-settled':
      return says('结清日期', loan?.settledOn && formatDay(loan.settledOn))
    default:
      return line satisfies never
  }
}
