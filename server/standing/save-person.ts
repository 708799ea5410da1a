import type { Identity } from '../../core/domain/identity/identity'
import { PersonId } from '../../core/domain/values/ids'
import { mask } from '../../core/domain/values/mask'
import type { Ports } from '../ports'
import type { Person } from '../records/person'
import { letInAtWindow } from './after-window'
import { tellOldPhones } from './tell-old-phones'

/** One ID number is one person, whichever centre and phone they come from. */
export function personIdOf(ports: Ports, idNumber: string): PersonId {
  return PersonId.parse(ports.vault.blind('idNumber', idNumber))
}

/**
 * Creates or refreshes a person whose identity has just been proved.
 * @param proved.phone only when the centre has it on file for them
 * @param proved.atWindow a clerk vouched for them: told in any case, and cooled
 * @param change set further fields of the record, e.g. the password
 */
export async function savePerson(
  ports: Ports,
  proved: { identity: Identity; phone: string; openid: string; atWindow?: boolean },
  change: Partial<Pick<Person, 'password' | 'registeredAt' | 'phoneIndex'>> = {},
): Promise<Person> {
  const persons = ports.database.collection<Person>('persons')
  const { identity, phone, openid, atWindow = false } = proved
  const _id = personIdOf(ports, identity.idNumber)
  const facts = {
    sealed: ports.vault.seal(_id, { ...identity, phone }),
    masked: { name: mask.name(identity.name), idNumber: mask.idNumber(identity.idNumber), phone: mask.phone(phone) },
    ...change,
  }
  for (let round = 0; round < 5; round++) {
    const before = await persons.find(_id)
    const now = ports.clock.now()
    const known = before?.phones.find(each => each.openid === openid)
    const others = before?.phones.filter(each => each !== known) ?? []
    const bound = known ?? { openid, since: now }
    const phones = [atWindow ? letInAtWindow(bound, now) : bound, ...others].slice(0, 10)
    const person = before
      ? { ...before, ...facts, phones }
      : { _id, ...facts, phones, subscriptions: {}, createdAt: now }
    const written = before
      ? (await persons.replace({ ...before, ...person })) !== 'conflict'
      : (await persons.add(person)) === 'added'
    if (!written) continue
    if (atWindow) await tellOldPhones(ports, person, others, 'window')
    else if (before && !known) await tellOldPhones(ports, person, others, 'new-phone')
    return person
  }
  throw new Error('the person changed under every try')
}
