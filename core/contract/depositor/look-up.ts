import * as z from 'zod/mini'
import { Account } from '../../domain/account/account'
import { CentreCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'

/** The account as shown: number masked (its key is `id`, opaque), status in words. */
export const AccountView = z.extend(z.omit(Account, { holder: true }), {
  id: z.string(),
  maskedNumber: z.string(),
  statusWords: z.string(),
  maskedHolder: z.string(),
})
export type AccountView = z.infer<typeof AccountView>

const consent = z.object({ version: z.string() })

export const lookUpMessages = {
  /**
   * The person's accounts at this centre. Needs a consent to query (查询授权) of the version in force; give `consent` once,
   * it is remembered until withdrawn.
   */
  'look-up-accounts': message(
    'person',
    z.object({ centre: CentreCode, consent: z.optional(consent) }),
    z.object({
      accounts: z.array(AccountView),
      /** Set when a loan exists, for the card on the fund page. */
      hasLoan: z.boolean(),
      asOf: Instant,
    }),
  ),
}
