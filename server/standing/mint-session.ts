import type { Session as SessionReply } from '../../core/contract/depositor/log-in'
import { plus } from '../../core/domain/calendar/plus'
import type { IdentityLevel } from '../../core/domain/identity/identity'
import type { Ports } from '../ports'
import type { Person } from '../records/person'
import type { Session } from '../records/session'
import { meOf } from './me-of'

/** Two hours: long enough for a slow form, short enough for a lent phone. Ours, not a rule of law. */
const sessionSeconds = 7200

/** Logs a person in on one phone. Only the hash of the token is kept. */
export async function mintSession(
  ports: Ports,
  person: Person,
  openid: string,
  level: IdentityLevel,
): Promise<SessionReply> {
  const now = ports.clock.now()
  const token = ports.chance.hex(32)
  const expiresAt = plus(now, sessionSeconds)
  const _id = ports.secrets.hashToken(token)
  const added = await ports.database
    .collection<Session>('sessions')
    .add({ _id, person: person._id, openid, level, since: now, expiresAt })
  if (added === 'taken') throw new Error('a token was drawn twice')
  await ports.audit.record({
    at: now,
    actor: person._id,
    action: 'session.opened',
    subject: person._id,
    detail: { level },
  })
  return { token, expiresAt, me: meOf(person, level) }
}
