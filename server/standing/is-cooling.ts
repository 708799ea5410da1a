import { plus } from '../../core/domain/calendar/plus'
import type { PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Ports } from '../ports'
import type { BoundPhone, Person } from '../records/person'

/** 冷静期. CPF's twelve hours; ours, not a rule of law. */
export const coolingSeconds = 12 * 3600

/**
 * Is this phone so new to the person that a code sent to it proves little? The very first phone of a person is not: there was
 * no other whose owner could object; unless a clerk let it in. A phone that is not bound at all always is.
 */
export async function isCooling(ports: Ports, id: PersonId, openid: string): Promise<boolean> {
  const person = await ports.database.collection<Person>('persons').find(id)
  const phone = person?.phones.find(each => each.openid === openid)
  if (!person || !phone) return true
  const now = ports.clock.now()
  if (coolsFromWindow(phone, now)) return true
  return phone.since !== person.createdAt && plus(phone.since, coolingSeconds) > now
}

/** Was this phone let in by a clerk less than twelve hours ago? */
export const coolsFromWindow = ({ windowAt }: BoundPhone, now: Instant): boolean =>
  windowAt !== undefined && plus(windowAt, coolingSeconds) > now
