import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'
import type { Recovery } from '../records/recovery'
import type { StaffRecord } from '../records/staff'
import { forgetAttempts, limitAttempts } from '../standing/limit-attempts'
import { endStaffSessions } from '../work/end-staff-sessions'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The member of staff uses the code two administrators gave: new password, new second factor, active again, signed out everywhere,
 * no longer locked. Whatever is wrong, the answer is the same.
 */
export async function recover(
  ports: Ports,
  asking: Asking,
  body: RequestOf<StaffDoor, 'recover'>,
): Promise<Handled<ReplyOf<StaffDoor, 'recover'>>> {
  const account = body.account.trim()
  for (const key of [`account ${account}`, `address ${asking.caller.ip ?? 'unknown'}`]) {
    const limited = await limitAttempts(ports, 'recovery', key)
    if (!limited.ok) return { ok: false, problem: problems.recoveryRefused({ retryAfter: limited.problem.retryAfter }) }
  }
  const [staff] = await ports.database.collection<StaffRecord>('staff').list({ account }, { limit: 1 })
  const recoveries = ports.database.collection<Recovery>('recoveries')
  const recovery = staff && (await recoveries.find(staff._id))
  const now = ports.clock.now()
  const password = await ports.secrets.hashPassword(body.password)
  const good =
    recovery?.state === 'confirmed' &&
    recovery.expiresAt > now &&
    recovery.codeHash === ports.secrets.hashToken(body.recoveryCode.trim())
  // Used once: of two at the same moment one removes it.
  if (!staff || !good || !(await recoveries.remove(staff._id, { state: 'confirmed' })))
    return { ok: false, problem: problems.recoveryRefused() }
  const totpSecret = secretFrom(ports.chance.hex(20))
  const fresh = await ports.database.collection<StaffRecord>('staff').find(staff._id)
  if (!fresh) return { ok: false, problem: problems.recoveryRefused() }
  const { lockedUntil: _, ...rest } = fresh
  const renewed = {
    ...rest,
    password,
    sealed: ports.vault.seal(staff._id, { totpSecret }),
    lastTotpStep: 0,
    failed: 0,
    active: true,
  }
  if ((await ports.database.collection<StaffRecord>('staff').replace(renewed)) === 'conflict')
    return { ok: false, problem: problems.recoveryRefused() }
  await endStaffSessions(ports, staff._id)
  await forgetAttempts(ports, 'staff-of-account', account)
  const { _id: subject, centre } = staff
  await ports.audit.record({ at: now, actor: subject, action: 'staff.recovered', subject, centre })
  return { ok: true, body: { totpSecret } }
}

/** 32 base32 characters from 20 random bytes. */
function secretFrom(hex: string): string {
  const bits = [...hex].map(digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map(five => alphabet[Number.parseInt(five, 2)]).join('')
}
