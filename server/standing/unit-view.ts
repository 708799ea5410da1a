import type { UnitView } from '../../core/contract/depositor/unit'
import type { PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Unit, UnitOperator } from '../records/unit'

const words = { licence: '电子营业执照核验', manager: '单位添加', window: '窗口核对纸质执照' } as const

/** The operators of a unit who may act for it. */
export async function operatorsOf(ports: Ports, unit: string): Promise<(UnitOperator & { version: number })[]> {
  const all = await ports.database
    .collection<UnitOperator>('unitOperators')
    .list({ unit }, { order: [{ field: '_id', direction: 'asc' }], limit: 100 })
  return all.filter(({ active }) => active)
}

/** A unit as its operators see it. @param me who looks */
export async function unitView(ports: Ports, id: string, me: PersonId): Promise<UnitView> {
  const unit = await ports.database.collection<Unit>('units').find(id)
  if (!unit) throw new Error('a unit with a session is not there')
  const operators = (await operatorsOf(ports, id)).map(({ _id, masked, role, by, person }) => ({
    id: ports.vault.blind('operator', _id).slice(0, 16),
    maskedName: masked.name,
    maskedIdNumber: masked.idNumber,
    role,
    words: words[by],
    me: person === me,
  }))
  return { name: unit.name, maskedCode: unit.maskedCode, operators }
}
