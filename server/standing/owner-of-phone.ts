import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Person } from '../records/person'
import { coreRefusal } from './core-refusal'
import { identityOf } from './identity-of'

/**
 * The registered person behind a phone whose code was just right. The centre is asked whether the number is still theirs:
 * numbers are given out again, and the new owner of an old number must not walk in. Two people with one number are told to
 * use their ID number.
 */
export async function ownerOfPhone(
  ports: Ports,
  centre: CentreCode,
  phone: string,
): Promise<{ ok: true; person: Person & { version: number } } | { ok: false; problem: Problem }> {
  const found = await ports.database
    .collection<Person>('persons')
    .list({ phoneIndex: ports.vault.blind('phone', phone) }, { limit: 2 })
  const [person] = found
  if (!person || found.length > 1) return { ok: false, problem: problems.logInFailed() }
  const known = await ports.core(centre).findPerson(await identityOf(ports, person._id))
  if (known.kind !== 'yes') return { ok: false, problem: coreRefusal(known) }
  return known.value.phone === phone ? { ok: true, person } : { ok: false, problem: problems.phoneDiffers() }
}
