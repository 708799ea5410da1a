import * as z from 'zod/mini'
import { AccountEntry } from '../../domain/account/account'
import { Loan, LoanEntry } from '../../domain/loan/loan'
import { Fen } from '../../domain/values/fen'
import { CentreCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'

export const LoanView = z.extend(Loan, {
  id: z.string(),
  maskedContract: z.string(),
  statusWords: z.string(),
  methodWords: z.string(),
})
export type LoanView = z.infer<typeof LoanView>

/** Details and loans, behind the accounts; asks for the same consent as they do. */
export const lookUpFurtherMessages = {
  'look-up-entries': message(
    'person',
    z.object({ centre: CentreCode, account: z.string(), year: z.int().check(z.gte(1991), z.lte(2100)) }),
    z.object({
      year: z.int(),
      entries: z.array(AccountEntry),
      totals: z.object({ deposited: Fen, interest: Fen, withdrawn: Fen }),
      /** Year sums for the chart, oldest first. */
      years: z.array(z.object({ year: z.int(), deposited: Fen, balance: Fen })),
    }),
  ),
  'look-up-loans': message(
    'person',
    z.object({ centre: CentreCode, consent: z.optional(z.object({ version: z.string() })) }),
    z.object({ loans: z.array(LoanView), asOf: Instant }),
  ),
  'look-up-loan-entries': message(
    'person',
    z.object({ centre: CentreCode, loan: z.string() }),
    z.object({ entries: z.array(LoanEntry) }),
  ),
}
