import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import { readCreditCode } from '../../core/domain/values/credit-code'
import type { AskingPerson, Ports } from '../ports'
import { personIdOf } from '../standing/find-again'
import { limitAttempts } from '../standing/limit-attempts'
import { mintUnitSession } from '../standing/mint-unit-session'
import { saveOperator, saveUnit } from '../standing/save-operator'

/**
 * 电子营业执照: whoever it names as holder must be the person logged in, by face. The legal representative becomes manager of the
 * unit's list, somebody the licence was given to an operator.
 */
export async function openUnitWithLicence(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'open-unit-with-licence'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'open-unit-with-licence'>>> {
  const { person, level } = asking.session
  if (level !== 'face') return { ok: false, problem: problems.stepUpNeeded() }
  const limited = await limitAttempts(ports, 'licence', person)
  if (!limited.ok) return limited
  const answer = await ports.licences.show(body.licenceCode)
  if (answer.kind === 'unknown') return { ok: false, problem: problems.licenceUnavailable() }
  if (answer.kind === 'no') return { ok: false, problem: problems.licenceRefused() }
  const { creditCode, unitName, holder } = answer.value
  const read = readCreditCode(creditCode)
  if (!read.ok || personIdOf(ports, holder) !== person) {
    await ports.audit.record({
      at: ports.clock.now(),
      actor: person,
      action: 'unit.licence-of-another',
      subject: person,
    })
    return { ok: false, problem: problems.licenceRefused() }
  }
  const unit = await saveUnit(ports, read.code, unitName)
  const role = holder.role === 'legal-representative' ? 'manager' : 'operator'
  await saveOperator(ports, unit, holder, { role, by: 'licence' })
  return { ok: true, body: { session: await mintUnitSession(ports, asking, unit) } }
}
