import { plus } from '../../core/domain/calendar/plus'
import type { Caller, Ports } from '../ports'
import type { AskingStaff, StaffRecord, StaffSession } from '../records/staff'

const idleSeconds = 1800
const seenSeconds = 60

/** The member of staff behind a token, or nothing: unknown, over eight hours, idle for thirty minutes, or no longer active. */
export async function openStaffSession(
  ports: Ports,
  caller: Caller,
  token: string | undefined,
): Promise<AskingStaff | undefined> {
  if (!token) return undefined
  const sessions = ports.database.collection<StaffSession>('staffSessions')
  const session = await sessions.find(ports.secrets.hashToken(token))
  const now = ports.clock.now()
  if (!session || session.expiresAt <= now || plus(session.seenAt, idleSeconds) <= now) return undefined
  const staff = await ports.database.collection<StaffRecord>('staff').find(session.staff)
  if (!staff?.active) return undefined
  if (plus(session.seenAt, seenSeconds) <= now) await sessions.replace({ ...session, seenAt: now })
  return { caller, staff, session: session._id }
}
