import { plus } from '../../core/domain/calendar/plus'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { Instant } from '../../core/domain/values/instant'
import type { AskingPerson, Ports } from '../ports'
import type { BoundPhone, Person } from '../records/person'
import { coolsFromWindow } from './is-cooling'

/** Who comes back to the window within these days goes on with the twelve hours already waited. Ours, not a rule of law. */
const rememberedSeconds = 7 * 86_400

/**
 * What a log-in at a window does not open for twelve hours: money, another card, another phone. Its owner has been told and can object
 * meanwhile. A log-in by face on the same phone opens them at once.
 * @returns why not, if so
 */
export async function refusedAfterWindow(
  ports: Ports,
  { caller, session }: AskingPerson,
): Promise<Problem | undefined> {
  if (session.level !== 'window') return undefined
  const person = await ports.database.collection<Person>('persons').find(session.person)
  const phone = person?.phones.find(({ openid }) => openid === caller.openid)
  return !phone || coolsFromWindow(phone, ports.clock.now()) ? problems.windowCooling() : undefined
}

/** The phone as it stands after one more log-in at a window: nobody waits for ever because they log in again. */
export function letInAtWindow(phone: BoundPhone, now: Instant): BoundPhone {
  const waited = phone.windowAt !== undefined && plus(phone.windowAt, rememberedSeconds) > now
  return waited ? phone : { ...phone, windowAt: now }
}
