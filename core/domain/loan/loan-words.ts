import type { Loan, LoanStatus } from './loan'

/** 贷款状态 and 还款方式 as the depositor reads them. */
export const loanWords: { status: Record<LoanStatus, string>; method: Record<Loan['method'], string> } = {
  status: { pending: '待放款', normal: '还款正常', overdue: '已逾期', settled: '已结清', other: '其他' },
  method: {
    'equal-instalment': '等额本息，每月还的钱一样多',
    'equal-principal': '等额本金，每月还的本金一样多',
    bullet: '到期一次还本付息',
    free: '自由还款',
  },
}

/** 还款方式 as a paper names it. */
export const repaymentMethodNames: Readonly<Record<Loan['method'], string>> = {
  'equal-instalment': '等额本息',
  'equal-principal': '等额本金',
  bullet: '到期一次还本付息',
  free: '自由还款',
}
