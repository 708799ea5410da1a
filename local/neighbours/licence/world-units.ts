import { creditCodeCheck } from '../../../core/domain/values/credit-code'
import { people } from '../world'
import type { WorldPerson } from '../world-shapes'

const code = (body: string) => body + creditCodeCheck(body)
const holder = ({ name, idNumber }: WorldPerson, role: 'legal-representative' | 'authorised') => ({
  name,
  idNumber,
  role,
})

/** Invented units: the area part of their codes is a whole province, the registration part counts up. */
export const worldUnits = [
  {
    name: '黄石示范铸造有限公司',
    creditCode: code('91420000MA0000001'),
    holders: [holder(people.huangshiWorker, 'legal-representative'), holder(people.huangshiVeteran, 'authorised')],
  },
  {
    name: '阿拉善示范牧业有限公司',
    creditCode: code('91150000MA0000002'),
    holders: [holder(people.alxaLarge, 'legal-representative')],
  },
] as const
