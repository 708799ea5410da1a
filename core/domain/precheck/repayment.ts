import { addDays } from '../calendar/add-days'
import type { Loan } from '../loan/loan'
import type { Day } from '../values/day'
import { type CheckOutcome, type Precheck, runChecks } from './precheck'

/** What is known before 提前还清 is filled in. */
export interface RepaymentFacts {
  /** Not settled yet. */
  loans: readonly Loan[]
  /** The day on which it would be debited. */
  debitOn: Day
  leastMonths: number
  apartFromDue: number
  openApplication: boolean
}

const checks: readonly Precheck<RepaymentFacts>[] = [
  {
    check: 'loan-exists',
    label: '在这家中心有没还清的公积金贷款',
    holds: ({ loans }) => loans.length > 0,
    reason: '没有查到您在这家中心没还清的贷款。',
    remedy: '如果贷款在别的中心，请换那家中心办；已经还清的可以开结清证明。',
  },
  {
    check: 'one-loan',
    label: '只有一笔没还清的贷款',
    holds: ({ loans }) => loans.length <= 1,
    reason: '您有不止一笔没还清的贷款。',
    remedy: '请带身份证到窗口，说明要还清哪一笔；也可拨打12329。',
  },
  {
    check: 'borrower',
    label: '您是借款人',
    holds: ({ loans }) => loans.every(({ role }) => role === 'borrower'),
    reason: '您是共同借款人，不是借款人。',
    remedy: '请由借款人用自己的手机申请，或一起到窗口办理。',
  },
  {
    check: 'no-overdue',
    label: '贷款没有逾期',
    holds: ({ loans }) => loans.every(({ status, overdue }) => status !== 'overdue' && !overdue),
    reason: '贷款有逾期没还。',
    remedy: '请先把逾期的部分还上，第二天再来申请。',
  },
  {
    check: 'loan-normal',
    label: '贷款已经放款、状态正常',
    holds: ({ loans }) => loans.every(({ status }) => status === 'normal' || status === 'overdue'),
    reason: '贷款现在的状态不能提前还清。',
    remedy: '请拨打12329，或带身份证到窗口了解原因。',
  },
  {
    check: 'run-long-enough',
    label: '已经还满规定的月数',
    holds: ({ loans, leastMonths }) => loans.every(({ periodsPaid }) => periodsPaid >= leastMonths),
    reason: '贷款还没有还满规定的月数。',
    remedy: '满了以后再申请；急用请拨打12329询问。',
  },
  {
    check: 'apart-from-due',
    label: '不在每月还款日前后',
    holds: ({ loans, debitOn, apartFromDue }) => loans.every(loan => !near(loan, debitOn, apartFromDue)),
    reason: '扣款日正好在每月还款日前后，当月的还款还没有入账。',
    remedy: '请过几天再来申请。',
  },
  {
    check: 'no-open-application',
    label: '没有正在办的同样业务',
    holds: ({ openApplication }) => !openApplication,
    reason: '您已经有一件提前还清在办。',
    remedy: '请到“办理进度”里看，不用重复申请。',
  },
]

/** Is an instalment due so close to that day, before it or after? The day of the month is the loan's. */
function near({ next }: Loan, on: Day, days: number): boolean {
  if (!next) return false
  const date = next.on.slice(8)
  const window = Array.from({ length: 2 * days + 1 }, (_, index) => addDays(on, index - days))
  return window.some(day => day.slice(8) === date)
}

/** Pre-checks of 提前还清. Source: workflows 5.7, item 8; months and days as the centre has them. */
export function repaymentChecks(facts: RepaymentFacts): CheckOutcome[] {
  return runChecks(checks, facts)
}
