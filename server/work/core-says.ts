import type { Application } from '../../core/domain/application/application'
import { sameName } from '../../core/domain/values/same-name'
import { identityIn } from '../applying/identity-in'
import type { Ports } from '../ports'
import { isNameDiffering } from '../standing/core-refusal'
import type { CoreSays } from '../views/compare-rows'

/** Asks the core about the applicant at this moment; `undefined` when it does not answer. */
export async function coreSays(ports: Ports, application: Application): Promise<CoreSays | undefined> {
  const open = (field: string) => ports.vault.open(application._id, application.sealed, field)
  const identity = identityIn(ports, application)
  const number = open('account')
  const core = ports.core(application.centre)
  const [accounts, person, retirement, lent] = await Promise.all([
    core.accounts(identity),
    core.findPerson(identity),
    core.retirement(identity),
    core.loans(identity),
  ])
  if (accounts.kind === 'unknown' || lent.kind === 'unknown') return undefined
  const loans = lent.kind === 'yes' ? lent.value : []
  const loan = loans.find(({ contract }) => contract === number)
  const phone = open('phone')
  const account = accounts.kind === 'yes' ? accounts.value.find(candidate => candidate.number === number) : undefined
  const isSame = isNameDiffering(accounts) ? false : account && sameName(account.holder, identity.name)
  return {
    ...(account ? { account } : {}),
    ...(isSame === undefined ? {} : { sameName: isSame }),
    loans,
    ...(loan ? { loan } : {}),
    ...(person.kind === 'yes'
      ? { phone: person.value.phone, ...(phone ? { samePhone: person.value.phone === phone } : {}) }
      : {}),
    ...(retirement.kind === 'yes' && retirement.value.on ? { retiredOn: retirement.value.on } : {}),
  }
}
