import type { Identity } from '../../core/domain/identity/identity'
import { storedKind } from '../../core/domain/values/identity-document'
import { mask } from '../../core/domain/values/mask'
import type { Ports } from '../ports'
import type { Unit, UnitOperator } from '../records/unit'
import { personIdOf } from './find-again'
import { operatorId } from './open-unit-session'

export const unitIdOf = (ports: Ports, creditCode: string) => ports.vault.blind('creditCode', creditCode)

/** A unit we have met; its name is the one of the last licence. */
export async function saveUnit(ports: Ports, creditCode: string, unitName: string): Promise<string> {
  const units = ports.database.collection<Unit>('units')
  const _id = unitIdOf(ports, creditCode)
  const facts = {
    sealed: ports.vault.seal(_id, { creditCode, unitName }),
    name: unitName,
    maskedCode: mask.number(creditCode),
  }
  for (let round = 0; round < 5; round++) {
    const before = await units.find(_id)
    if (!before) {
      if ((await units.add({ _id, ...facts, createdAt: ports.clock.now() })) === 'added') return _id
      continue
    }
    if (before.name === unitName || (await units.replace({ ...before, ...facts })) !== 'conflict') return _id
  }
  throw new Error('the unit changed under every try')
}

/** Puts somebody on the list of a unit, or back on it. A manager stays one. */
export async function saveOperator(
  ports: Ports,
  unit: string,
  identity: Identity,
  as: Pick<UnitOperator, 'role' | 'by'>,
): Promise<UnitOperator> {
  const operators = ports.database.collection<UnitOperator>('unitOperators')
  const person = personIdOf(ports, identity)
  const _id = operatorId(unit, person)
  for (let round = 0; round < 5; round++) {
    const before = await operators.find(_id)
    const role = before?.active && before.role === 'manager' ? 'manager' : as.role
    const operator: UnitOperator = {
      _id,
      unit,
      person,
      ...storedKind(identity),
      sealed: ports.vault.seal(_id, { name: identity.name, idNumber: identity.idNumber }),
      masked: { name: mask.name(identity.name), idNumber: mask.idNumber(identity.idNumber) },
      role,
      by: as.by,
      active: true,
      since: before?.since ?? ports.clock.now(),
    }
    const written = before
      ? (await operators.replace({ ...operator, version: before.version })) !== 'conflict'
      : (await operators.add(operator)) === 'added'
    if (written) return operator
  }
  throw new Error('the operator changed under every try')
}
