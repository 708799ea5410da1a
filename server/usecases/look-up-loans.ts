import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { loanWords } from '../../core/domain/loan/loan-words'
import { problems } from '../../core/domain/problem/problems'
import { mask } from '../../core/domain/values/mask'
import type { AskingPerson, Ports } from '../ports'
import { mayLookUp } from '../standing/may-look-up'
import { opaqueId } from '../standing/opaque-id'

/** The person's loans at this centre; numbers leave only masked. */
export async function lookUpLoans(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'look-up-loans'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'look-up-loans'>>> {
  const { person } = asking.session
  const may = await mayLookUp(ports, { person, centre: body.centre, version: body.consent?.version, what: 'loans' })
  if (!may.ok) return may
  const answer = await may.core.loans(may.identity)
  if (answer.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
  const held = answer.kind === 'yes' ? answer.value : []
  const loans = held.map(loan => {
    const maskedContract = mask.number(loan.contract)
    return {
      ...loan,
      contract: maskedContract,
      number: mask.number(loan.number),
      id: opaqueId.loan(ports, person, loan.centre, loan.number),
      maskedContract,
      statusWords: loanWords.status[loan.status],
      methodWords: loanWords.method[loan.method],
    }
  })
  return { ok: true, body: { loans, asOf: held.map(loan => loan.asOf).sort()[0] ?? ports.clock.now() } }
}
