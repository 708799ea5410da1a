import type { Application } from '../../../core/domain/application/application'
import { posted } from '../../../core/domain/application/orders'
import { repaymentMethodNames } from '../../../core/domain/loan/loan-words'
import { amountInWords } from '../../../core/domain/text/amount-in-words'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatRate } from '../../../core/domain/text/format-rate'
import { Day } from '../../../core/domain/values/day'
import { fen } from '../../../core/domain/values/fen'
import { identityIn } from '../../applying/identity-in'
import type { Ports } from '../../ports'
import { listOf, type Rows, termOf, yuan } from './rows'

/** 《提前还清回执》: the loan as it was lent, what was taken for it, and what is left. */
export async function repaymentRows(ports: Ports, application: Application): Promise<Rows> {
  const taken = posted(application)
  const loans = listOf(await ports.core(application.centre).loans(identityIn(ports, application)))
  if (!taken || !loans) return { kind: 'later' }
  const { _id, sealed } = application
  const contract = ports.vault.open(_id, sealed, 'account')
  const loan = loans.find(each => each.contract === contract)
  const left = taken.balanceAfter ?? loan?.balance
  return {
    kind: 'rows',
    rows: [
      { label: '借款合同编号', value: contract },
      ...(loan
        ? [
            { label: '贷款账号', value: loan.number },
            { label: '原贷款金额', value: yuan(loan.amount) },
            { label: '贷款期限', value: `${termOf(loan)}，${formatDay(loan.lentOn)}发放` },
            { label: '还款方式', value: repaymentMethodNames[loan.method] },
            { label: '年利率', value: formatRate(loan.rate) },
          ]
        : []),
      { label: '剩余本金', value: yuan(fen(taken.principal)) },
      { label: '利息', value: yuan(fen(taken.interest)) },
      { label: '一共扣款', value: yuan(fen(taken.total)) },
      { label: '大写', value: amountInWords(fen(taken.total)) },
      { label: '扣款日期', value: formatDay(Day.parse(taken.on)) },
      ...(left === undefined ? [] : [{ label: '还清后余额', value: yuan(fen(left)) }]),
    ],
  }
}
