import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { Recovery } from '../records/recovery'
import type { AskingStaff } from '../records/staff'
import { proveSecondFactor } from '../standing/prove-second-factor'
import { colleague, staffAccount } from '../work/staff-account'

/** A day: the second administrator need not be in the house at once. */
const askedSeconds = 86_400

/** 重置, the first of two: nothing changes for the member of staff until another administrator confirms. */
export async function askRecovery(
  ports: Ports,
  asking: AskingStaff,
  body: RequestOf<StaffDoor, 'ask-recovery'>,
): Promise<Handled<ReplyOf<StaffDoor, 'ask-recovery'>>> {
  const record = await colleague(ports, asking, body.staff)
  if (!record) return { ok: false, problem: problems.notFound() }
  const proven = await proveSecondFactor(ports, asking.staff, body.code)
  if (!proven.ok) return proven
  const now = ports.clock.now()
  const { _id: askedBy, centre } = asking.staff
  const recoveries = ports.database.collection<Recovery>('recoveries')
  const before = await recoveries.find(record._id)
  const asked: Recovery = {
    _id: record._id,
    centre,
    askedBy,
    reason: body.reason,
    state: 'asked',
    expiresAt: plus(now, askedSeconds),
  }
  const written = before
    ? (await recoveries.replace({ ...asked, version: before.version })) !== 'conflict'
    : (await recoveries.add(asked)) === 'added'
  if (!written) return { ok: false, problem: problems.staleVersion() }
  await ports.audit.record({ at: now, actor: askedBy, action: 'staff.recovery-asked', subject: record._id, centre })
  return { ok: true, body: { staff: staffAccount(asking, record, asked, now) } }
}
