import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import { mayLookUp } from '../standing/may-look-up'
import { opaqueId } from '../standing/opaque-id'

/** The repayments of one of the person's own loans, newest first. */
export async function lookUpLoanEntries(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'look-up-loan-entries'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'look-up-loan-entries'>>> {
  const { person } = asking.session
  const may = await mayLookUp(ports, { person, centre: body.centre, what: 'loan-entries' })
  if (!may.ok) return may
  const loans = await may.core.loans(may.identity)
  if (loans.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
  const held = loans.kind === 'yes' ? loans.value : []
  const loan = held.find(each => opaqueId.loan(ports, person, each.centre, each.number) === body.loan)
  if (!loan) return { ok: false, problem: problems.notFound() }
  const answer = await may.core.loanEntries(may.identity, loan.number)
  if (answer.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
  const entries = answer.kind === 'yes' ? [...answer.value] : []
  return {
    ok: true,
    body: { entries: entries.sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0)) },
  }
}
