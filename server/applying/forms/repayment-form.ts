import { beijing } from '../../../core/domain/calendar/beijing'
import { debitAt } from '../../../core/domain/deadline/debit-at'
import { repaymentChecks } from '../../../core/domain/precheck/repayment'
import { workingTimeOf } from '../../execution/working-time-of'
import type { Form } from './form'

/** 提前还清: the whole of one loan, counted to the day it will be debited. */
export const repaymentForm: Form = {
  paysOut: false,
  confirmsSum: true,

  async find(ports, question) {
    const { centre, identity, open, now } = question
    const core = ports.core(centre.code)
    const lent = await core.loans(identity)
    if (lent.kind === 'unknown') return undefined
    const loans = (lent.kind === 'yes' ? lent.value : []).filter(({ status }) => status !== 'settled')
    const time = workingTimeOf(ports.calendars, centre.code)
    const debitOn = beijing(debitAt(time, now, centre.repayment.debit.value)).day
    const checks = repaymentChecks({
      loans,
      debitOn,
      leastMonths: centre.repayment.leastMonths.value,
      apartFromDue: centre.repayment.apartFromDue.value,
      openApplication: open,
    })
    const loan = loans[0]
    const quote = loan ? await core.quoteRepayment(identity, loan.contract, debitOn) : undefined
    if (quote?.kind === 'unknown') return undefined
    return {
      checks,
      ...(loan ? { account: { number: loan.contract, status: loan.status, balance: loan.balance } } : {}),
      ...(quote?.kind === 'yes' ? { sum: { ...quote.value, on: debitOn } } : {}),
      proved: ['loan'],
    }
  },

  // 即时办结 where the centre says so; for money that is taken, only of somebody whose face was seen.
  path: (centre, _found, { identity }) =>
    centre.repayment.debit.value === 'at-once' && identity !== 'sms' ? 'instant' : 'reviewed',
}
