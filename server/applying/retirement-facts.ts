import type { Account } from '../../core/domain/account/account'
import type { Identity } from '../../core/domain/identity/identity'
import type { Loan } from '../../core/domain/loan/loan'
import type { Day } from '../../core/domain/values/day'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Ports } from '../ports'

/** What the core says now about somebody who wants to withdraw for retirement. */
export interface CoreFacts {
  account?: Account
  accounts: number
  loans: Loan[]
  retirement: { proved: boolean; on?: Day }
  estimate?: { principal: number; interest: number; total: number }
}

/** Asks the centre's core everything a retirement withdrawal rests on; `undefined` when it does not answer. */
export async function retirementFacts(
  ports: Ports,
  centre: CentreCode,
  identity: Identity,
  today: Day,
): Promise<CoreFacts | undefined> {
  const core = ports.core(centre)
  const [accounts, loans, retirement] = await Promise.all([
    core.accounts(identity),
    core.loans(identity),
    core.retirement(identity),
  ])
  if (accounts.kind === 'unknown' || loans.kind === 'unknown' || retirement.kind === 'unknown') return undefined
  const open = (accounts.kind === 'yes' ? accounts.value : []).filter(account => !gone.includes(account.status))
  const account = open[0]
  const estimate = account ? await core.estimateClosing(identity, account.number, today) : undefined
  if (estimate?.kind === 'unknown') return undefined
  return {
    account,
    accounts: open.length,
    loans: loans.kind === 'yes' ? loans.value : [],
    // A retirement that is known but still to come proves nothing today.
    retirement:
      retirement.kind === 'yes' && (retirement.value.on === undefined || retirement.value.on <= today)
        ? retirement.value
        : { proved: false },
    ...(estimate?.kind === 'yes' ? { estimate: estimate.value } : {}),
  }
}

const gone: readonly Account['status'][] = ['merged', 'transferred', 'closed']
