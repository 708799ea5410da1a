import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff, StaffRecord } from '../records/staff'
import { proveSecondFactor } from '../standing/prove-second-factor'
import { endStaffSessions } from '../work/end-staff-sessions'
import { colleague, staffAccount } from '../work/staff-account'

/** Closes an account at once: no sign-in any more, and every session of theirs is over. */
export async function deactivateStaff(
  ports: Ports,
  asking: AskingStaff,
  body: RequestOf<StaffDoor, 'deactivate-staff'>,
): Promise<Handled<ReplyOf<StaffDoor, 'deactivate-staff'>>> {
  if (!(await colleague(ports, asking, body.staff))) return { ok: false, problem: problems.notFound() }
  const proven = await proveSecondFactor(ports, asking.staff, body.code)
  if (!proven.ok) return proven
  const table = ports.database.collection<StaffRecord>('staff')
  for (let round = 0; round < 5; round++) {
    const record = await colleague(ports, asking, body.staff)
    if (!record) return { ok: false, problem: problems.notFound() }
    const closed = { ...record, active: false }
    if ((await table.replace(closed)) === 'conflict') continue
    await endStaffSessions(ports, record._id)
    const now = ports.clock.now()
    const { _id: actor, centre } = asking.staff
    await ports.audit.record({ at: now, actor, action: 'staff.deactivated', subject: record._id, centre })
    return { ok: true, body: { staff: staffAccount(asking, closed, undefined, now) } }
  }
  return { ok: false, problem: problems.staleVersion() }
}
