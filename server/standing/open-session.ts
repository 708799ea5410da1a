import type { Caller, PersonSession, Ports } from '../ports'
import type { Session } from '../records/session'

/**
 * The session behind a token, or nothing: unknown, over, or held by another phone than the platform says is calling. A call
 * without an openid has no session at all.
 */
export async function openSession(
  ports: Ports,
  caller: Caller,
  token: string | undefined,
): Promise<PersonSession | undefined> {
  if (!caller.openid || !token) return undefined
  const session = await ports.database.collection<Session>('sessions').find(ports.secrets.hashToken(token))
  if (!session || session.openid !== caller.openid || session.expiresAt <= ports.clock.now()) return undefined
  return { id: session._id, person: session.person, level: session.level, expiresAt: session.expiresAt }
}

/** For the person's own list of phones: enough to point at a session, useless as a key. */
export const shownSessionId = (id: string) => id.slice(0, 12)
