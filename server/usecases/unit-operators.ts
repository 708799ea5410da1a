import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingUnit, Ports } from '../ports'
import type { UnitOperator } from '../records/unit'
import { operatorId } from '../standing/open-unit-session'
import { readIdentity } from '../standing/read-identity'
import { saveOperator } from '../standing/save-operator'
import { operatorsOf, unitView } from '../standing/unit-view'

/** The unit and who may act for it. */
export async function showUnit(
  ports: Ports,
  { unitSession: { unit, person } }: AskingUnit,
  _body: RequestOf<DepositorDoor, 'show-unit'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'show-unit'>>> {
  return { ok: true, body: { unit: await unitView(ports, unit, person) } }
}

/** A manager puts somebody on the list. Whoever it is logs in as themselves, by face or otherwise. */
export async function addOperator(
  ports: Ports,
  asking: AskingUnit,
  body: RequestOf<DepositorDoor, 'add-operator'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'add-operator'>>> {
  const { unit, person } = asking.unitSession
  if (!(await isManager(ports, asking))) return { ok: false, problem: problems.notAllowed() }
  const read = readIdentity(ports, body)
  if (!read.ok) return read
  await saveOperator(ports, unit, read.identity, { role: 'operator', by: 'manager' })
  await ports.audit.record({ at: ports.clock.now(), actor: person, action: 'unit.operator-added', subject: unit })
  return showUnit(ports, asking, {})
}

/** A manager takes somebody off the list; their sessions for the unit are over at once. */
export async function removeOperator(
  ports: Ports,
  asking: AskingUnit,
  body: RequestOf<DepositorDoor, 'remove-operator'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'remove-operator'>>> {
  const { unit, person } = asking.unitSession
  if (!(await isManager(ports, asking))) return { ok: false, problem: problems.notAllowed() }
  const operator = (await operatorsOf(ports, unit)).find(
    ({ _id }) => ports.vault.blind('operator', _id).slice(0, 16) === body.id,
  )
  // Nobody locks themselves out: the last manager would leave the unit without one.
  if (!operator || operator.person === person) return { ok: false, problem: problems.notFound() }
  const removed = { ...operator, active: false }
  if ((await ports.database.collection<UnitOperator>('unitOperators').replace(removed)) === 'conflict')
    return { ok: false, problem: problems.staleVersion() }
  await ports.audit.record({ at: ports.clock.now(), actor: person, action: 'unit.operator-removed', subject: unit })
  return showUnit(ports, asking, {})
}

async function isManager(ports: Ports, { unitSession: { unit, person } }: AskingUnit): Promise<boolean> {
  const me = await ports.database.collection<UnitOperator>('unitOperators').find(operatorId(unit, person))
  return me?.active === true && me.role === 'manager'
}
