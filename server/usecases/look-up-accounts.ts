import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { AccountView } from '../../core/contract/depositor/look-up'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Account } from '../../core/domain/account/account'
import { accountWords } from '../../core/domain/account/account-words'
import { problems } from '../../core/domain/problem/problems'
import type { PersonId } from '../../core/domain/values/ids'
import { mask } from '../../core/domain/values/mask'
import type { AskingPerson, Ports } from '../ports'
import { isNameDiffering } from '../standing/core-refusal'
import { mayLookUp } from '../standing/may-look-up'
import { opaqueId } from '../standing/opaque-id'

/** The person's accounts as this centre's core knows them now; several are shown apart, never added up. */
export async function lookUpAccounts(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'look-up-accounts'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'look-up-accounts'>>> {
  const { person } = asking.session
  const may = await mayLookUp(ports, { person, centre: body.centre, version: body.consent?.version, what: 'accounts' })
  if (!may.ok) return may
  const [accounts, loans] = await Promise.all([may.core.accounts(may.identity), may.core.loans(may.identity)])
  if (accounts.kind === 'unknown' || loans.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
  if (isNameDiffering(accounts)) return { ok: false, problem: problems.nameDiffers() }
  const held = accounts.kind === 'yes' ? accounts.value : []
  const hasLoan = loans.kind === 'yes' && loans.value.length > 0
  if (held.length === 0 && !hasLoan) return { ok: false, problem: problems.noAccount() }
  const asOf = held.map(account => account.asOf).sort()[0] ?? ports.clock.now()
  return { ok: true, body: { accounts: held.map(account => view(ports, person, account)), hasLoan, asOf } }
}

/** The number leaves only masked; `id` stands for it in later messages. */
function view(ports: Ports, person: PersonId, { holder, ...account }: Account): AccountView {
  const maskedNumber = mask.number(account.number)
  return {
    ...account,
    number: maskedNumber,
    id: opaqueId.account(ports, person, account.centre, account.number),
    maskedNumber,
    statusWords: accountWords[account.status],
    maskedHolder: mask.name(holder),
  }
}
