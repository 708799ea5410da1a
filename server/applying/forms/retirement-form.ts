import type { Account } from '../../../core/domain/account/account'
import { nameDiffersCheck } from '../../../core/domain/precheck/name-differs'
import { pathOf } from '../../../core/domain/precheck/path-of'
import { retirementChecks } from '../../../core/domain/precheck/retirement'
import { isNameDiffering } from '../../standing/core-refusal'
import type { Form } from './form'

/** 退休提取: the account is closed and paid to the own card. */
export const retirementForm: Form = {
  paysOut: true,

  async find(ports, { centre, identity, today, open, openChange }) {
    const core = ports.core(centre.code)
    const [accounts, lent, retirement] = await Promise.all([
      core.accounts(identity),
      core.loans(identity),
      core.retirement(identity),
    ])
    if (accounts.kind === 'unknown' || lent.kind === 'unknown' || retirement.kind === 'unknown') return undefined
    if (isNameDiffering(accounts)) return { checks: [nameDiffersCheck()], proved: [] }
    const held = (accounts.kind === 'yes' ? accounts.value : []).filter(account => !gone.includes(account.status))
    const account = held[0]
    const estimate = account ? await core.estimateClosing(identity, account.number, today) : undefined
    if (estimate?.kind === 'unknown') return undefined
    const loans = lent.kind === 'yes' ? lent.value : []
    // A retirement that is known but still to come proves nothing today.
    const retired =
      retirement.kind === 'yes' &&
      retirement.value.proved &&
      (retirement.value.on === undefined || retirement.value.on <= today)
    const checks = retirementChecks({
      account,
      accounts: held.length,
      loans,
      openApplication: open,
      openChange,
      mustBeSealed: centre.retirement.mustBeSealed.value,
    })
    const noLoan = checks.some(({ check, passed }) => check === 'no-loan' && passed)
    return {
      checks,
      ...(account ? { account } : {}),
      ...(estimate?.kind === 'yes' ? { sum: { ...estimate.value, on: today } } : {}),
      proved: [...(noLoan ? (['loan'] as const) : []), ...(retired ? (['retirement'] as const) : [])],
    }
  },

  path: (centre, { proved, sum }, { identity, ownCard }) =>
    pathOf(
      { identity, retirement: proved.includes('retirement'), card: ownCard, loan: proved.includes('loan') },
      sum?.total,
      centre.retirement.instantLimit?.value,
    ),
}

const gone: readonly Account['status'][] = ['merged', 'transferred', 'closed']
