import type { Application } from '../../../core/domain/application/application'
import { amountInWords } from '../../../core/domain/text/amount-in-words'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatFen } from '../../../core/domain/text/format-fen'
import { identityIn } from '../../applying/identity-in'
import type { Ports } from '../../ports'
import { listOf, type Rows, termOf, yuan } from './rows'

/** 《全部还清证明》: contract and account stand whole on it, for whoever releases the mortgage. */
export async function settlementRows(ports: Ports, application: Application): Promise<Rows> {
  const { _id, sealed, centre } = application
  const loans = listOf(await ports.core(centre).loans(identityIn(ports, application)))
  if (!loans) return { kind: 'later' }
  const contract = ports.vault.open(_id, sealed, 'account')
  const loan = loans.find(each => each.contract === contract) ?? loans[0]
  if (!loan) return { kind: 'no', code: 'no-such-loan', message: '没有查到贷款' }
  if (loan.status !== 'settled' || !loan.settledOn || loan.balance > 0)
    return { kind: 'no', code: 'loan-open', message: `贷款余额还有${formatFen(loan.balance)}元，没有结清` }
  return {
    kind: 'rows',
    rows: [
      { label: '借款合同编号', value: loan.contract },
      { label: '贷款账号', value: loan.number },
      { label: '贷款金额', value: `${yuan(loan.amount)}（${amountInWords(loan.amount)}）` },
      { label: '发放日期', value: formatDay(loan.lentOn) },
      { label: '贷款期限', value: termOf(loan) },
      { label: '约定到期日', value: formatDay(loan.endsOn) },
      { label: '还清日期', value: formatDay(loan.settledOn) },
      ...(loan.settledOn < loan.endsOn ? [{ label: '还清方式', value: `提前还清，已还${loan.periodsPaid}期` }] : []),
      { label: '还清后余额', value: `${yuan(loan.balance)}（${amountInWords(loan.balance)}）` },
      { label: '抵押房屋', value: loan.house },
    ],
  }
}
