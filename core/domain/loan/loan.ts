import * as z from 'zod/mini'
import { Day } from '../values/day'
import { Fen } from '../values/fen'
import { CentreCode } from '../values/ids'
import { Instant } from '../values/instant'

/** 贷款状态 in the words of the cores we know: 待放款, 正常, 逾期, 已结清, 其他. */
export const LoanStatus = z.enum(['pending', 'normal', 'overdue', 'settled', 'other'])
export type LoanStatus = z.infer<typeof LoanStatus>

/** One housing provident fund loan (表6.0.2, 表6.0.5). Money in fen; the rate in millionths of a percent point: 2.85 % = 2850000. */
export const Loan = z.object({
  centre: CentreCode,
  /** JKHTBH 借款合同编号 */
  contract: z.string(),
  /** DKZH 贷款账号 */
  number: z.string(),
  status: LoanStatus,
  role: z.enum(['borrower', 'co-borrower']),
  amount: Fen,
  balance: Fen,
  rate: z.int(),
  method: z.enum(['equal-instalment', 'equal-principal', 'bullet', 'free']),
  periods: z.int(),
  periodsPaid: z.int(),
  lentOn: Day,
  endsOn: Day,
  settledOn: z.optional(Day),
  /** Next instalment. Absent once settled. */
  next: z.optional(z.object({ on: Day, amount: Fen, principal: Fen, interest: Fen })),
  overdue: z.optional(z.object({ periods: z.int(), amount: Fen, penalty: Fen, since: Day })),
  house: z.string(),
  asOf: Instant,
})
export type Loan = z.infer<typeof Loan>

/** One repayment (表6.0.6). */
export const LoanEntry = z.object({
  on: Day,
  title: z.string(),
  principal: Fen,
  interest: Fen,
  penalty: Fen,
})
export type LoanEntry = z.infer<typeof LoanEntry>
