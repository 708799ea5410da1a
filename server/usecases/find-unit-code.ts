import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import { mask } from '../../core/domain/values/mask'
import type { Ports } from '../ports'
import type { Person } from '../records/person'
import type { AskingStaff } from '../records/staff'
import { limitAttempts } from '../standing/limit-attempts'
import { unitRequest } from '../work/unit-request'

/** Which unit an operator at the window wants to act for. */
export async function findUnitCode(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'find-unit-code'>,
): Promise<Handled<ReplyOf<StaffDoor, 'find-unit-code'>>> {
  const limited = await limitAttempts(ports, 'window-code', staff._id)
  if (!limited.ok) return limited
  const found = await unitRequest(ports, staff, body.code)
  const person = found && (await ports.database.collection<Person>('persons').find(found.request.person))
  if (!found || !person) return { ok: false, problem: problems.windowCodeWrong() }
  const { unitName, creditCode } = found
  return { ok: true, body: { unitName, maskedCode: mask.number(creditCode), maskedName: person.masked.name } }
}
