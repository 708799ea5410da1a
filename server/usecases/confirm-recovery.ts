import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { Recovery } from '../records/recovery'
import type { AskingStaff } from '../records/staff'
import { proveSecondFactor } from '../standing/prove-second-factor'
import { colleague } from '../work/staff-account'

const confirmedSeconds = 3600

/** 重置, the second of two: another administrator than the first, who hands the code over in person. It is shown this once. */
export async function confirmRecovery(
  ports: Ports,
  asking: AskingStaff,
  body: RequestOf<StaffDoor, 'confirm-recovery'>,
): Promise<Handled<ReplyOf<StaffDoor, 'confirm-recovery'>>> {
  const record = await colleague(ports, asking, body.staff)
  const recoveries = ports.database.collection<Recovery>('recoveries')
  const asked = record && (await recoveries.find(record._id))
  const now = ports.clock.now()
  if (!asked || asked.expiresAt <= now) return { ok: false, problem: problems.notFound() }
  const { _id: confirmedBy, centre } = asking.staff
  if (asked.askedBy === confirmedBy)
    return {
      ok: false,
      problem: problems.sameHand({ title: '重置要由两位管理员办。', remedy: '请另一位管理员来办。' }),
    }
  if (asked.state !== 'asked') return { ok: false, problem: problems.recoveryRefused() }
  const proven = await proveSecondFactor(ports, asking.staff, body.code)
  if (!proven.ok) return proven
  const recoveryCode = ports.chance.hex(10)
  const expiresAt = plus(now, confirmedSeconds)
  const codeHash = ports.secrets.hashToken(recoveryCode)
  const confirmed: typeof asked = { ...asked, state: 'confirmed', confirmedBy, codeHash, expiresAt }
  if ((await recoveries.replace(confirmed)) === 'conflict') return { ok: false, problem: problems.recoveryRefused() }
  await ports.audit.record({
    at: now,
    actor: confirmedBy,
    action: 'staff.recovery-confirmed',
    subject: asked._id,
    centre,
  })
  return { ok: true, body: { recoveryCode, expiresAt } }
}
