import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import { normaliseCreditCode } from '../../core/domain/values/credit-code'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import type { UnitRequest } from '../records/unit'
import { identityOf } from '../standing/identity-of'
import { limitAttempts } from '../standing/limit-attempts'
import { saveOperator, saveUnit } from '../standing/save-operator'
import { unitRequest } from '../work/unit-request'

/** The clerk compared the paper licence: its code must be the one typed by hand. The operator is on the list from then on. */
export async function confirmUnit(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'confirm-unit'>,
): Promise<Handled<ReplyOf<StaffDoor, 'confirm-unit'>>> {
  const found = await unitRequest(ports, staff, body.code)
  if (!found) return { ok: false, problem: problems.windowCodeWrong() }
  const { request, creditCode, unitName } = found
  const limited = await limitAttempts(ports, 'window-document', request._id)
  if (!limited.ok) return limited
  if (normaliseCreditCode(body.creditCode) !== creditCode)
    return { ok: false, problem: problems.documentDiffers({ title: '统一社会信用代码和申请的不一致。' }) }
  const confirmed = { ...request, state: 'confirmed' as const, by: staff._id }
  if ((await ports.database.collection<UnitRequest>('unitRequests').replace(confirmed)) === 'conflict')
    return { ok: false, problem: problems.windowCodeWrong() }
  const unit = await saveUnit(ports, creditCode, unitName)
  await saveOperator(ports, unit, await identityOf(ports, request.person), { role: 'operator', by: 'window' })
  const { _id: actor, centre } = staff
  await ports.audit.record({ at: ports.clock.now(), actor, action: 'unit.confirmed', subject: unit, centre })
  return { ok: true, body: { unitName } }
}
