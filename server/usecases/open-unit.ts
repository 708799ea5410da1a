import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import { normaliseCreditCode } from '../../core/domain/values/credit-code'
import type { AskingPerson, Ports } from '../ports'
import type { UnitOperator } from '../records/unit'
import { limitAttempts } from '../standing/limit-attempts'
import { mintUnitSession } from '../standing/mint-unit-session'
import { operatorId } from '../standing/open-unit-session'
import { unitIdOf } from '../standing/save-operator'

/** As an operator on the list already. A unit nobody knows and one that lists others get the same answer. */
export async function openUnit(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'open-unit'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'open-unit'>>> {
  const { person } = asking.session
  const limited = await limitAttempts(ports, 'licence', person)
  if (!limited.ok) return limited
  const unit = unitIdOf(ports, normaliseCreditCode(body.creditCode))
  const operator = await ports.database.collection<UnitOperator>('unitOperators').find(operatorId(unit, person))
  if (!operator?.active) return { ok: false, problem: problems.notOperator() }
  return { ok: true, body: { session: await mintUnitSession(ports, asking, unit) } }
}
