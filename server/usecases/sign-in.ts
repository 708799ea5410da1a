import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'
import type { StaffRecord, StaffSession } from '../records/staff'
import { forgetAttempts, limitAttempts } from '../standing/limit-attempts'
import { staffViewOf } from '../standing/staff-view-of'
import { useTotp as spendTotp } from '../standing/use-totp'

const sessionSeconds = 8 * 3600
const staffTries = 5
const lockSeconds = 1800

/**
 * Account, password and second factor, asked together and refused together: whatever is wrong, and whether the account
 * exists or is locked, the answer and the work are the same. Five tries lock an account's name for thirty minutes, whether
 * anybody has it or not.
 */
export async function signIn(
  ports: Ports,
  asking: Asking,
  body: RequestOf<StaffDoor, 'sign-in'>,
): Promise<Handled<ReplyOf<StaffDoor, 'sign-in'>>> {
  const account = body.account.trim()
  for (const [what, key] of [
    ['staff-of-address', asking.caller.ip ?? 'unknown address'],
    ['staff-of-account', account],
  ] as const) {
    const limited = await limitAttempts(ports, what, key)
    if (!limited.ok) return refused(limited.problem.retryAfter)
  }
  const found = await ports.database.collection<StaffRecord>('staff').list({ account }, { limit: 1 })
  const staff = found.find(each => each.active)
  if (!staff) {
    // Nobody to compare with: the same work is done all the same.
    await ports.secrets.hashPassword(body.password)
    return refused()
  }
  const rightPassword = await ports.secrets.checkPassword(body.password, staff.password)
  const now = ports.clock.now()
  if (!rightPassword || !(await spendTotp(ports, staff, body.code))) {
    await noteTries(ports, staff, staff.failed + 1)
    await ports.audit.record({
      at: now,
      actor: staff._id,
      action: 'staff.sign-in-failed',
      subject: staff._id,
      centre: staff.centre,
    })
    return refused()
  }
  await forgetAttempts(ports, 'staff-of-account', account)
  if (staff.failed > 0) await noteTries(ports, staff, 0)
  const token = ports.chance.hex(32)
  const expiresAt = plus(now, sessionSeconds)
  const session = { _id: ports.secrets.hashToken(token), staff: staff._id, since: now, expiresAt, seenAt: now }
  if ((await ports.database.collection<StaffSession>('staffSessions').add(session)) === 'taken') {
    throw new Error('a token was drawn twice')
  }
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'staff.signed-in',
    subject: staff._id,
    centre: staff.centre,
  })
  return { ok: true, body: { session: token, expiresAt, staff: staffViewOf(staff) } }
}

/** Shown to the administrator; what decides is the count by account name. */
async function noteTries(ports: Ports, { _id }: StaffRecord, failed: number): Promise<void> {
  const table = ports.database.collection<StaffRecord>('staff')
  const fresh = await table.find(_id)
  if (!fresh) return
  const { lockedUntil: _, ...staff } = fresh
  const locked = failed >= staffTries ? { lockedUntil: plus(ports.clock.now(), lockSeconds) } : {}
  await table.replace({ ...staff, failed, ...locked })
}

const refused = (retryAfter?: number) =>
  ({ ok: false, problem: problems.staffSignInFailed(retryAfter === undefined ? {} : { retryAfter }) }) as const
