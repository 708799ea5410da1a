import type { Application } from '../../core/domain/application/application'
import { mask } from '../../core/domain/values/mask'
import { openAnswers } from '../applying/sealed-answers'
import type { Ports } from '../ports'
import type { Person } from '../records/person'
import type { EffectResult } from './effect-result'

/** What the centre has on file is what somebody logs in with: the person's record follows the change. */
export async function renewPerson(ports: Ports, application: Application): Promise<EffectResult> {
  const persons = ports.database.collection<Person>('persons')
  const person = await persons.find(application.person)
  const { what, to } = openAnswers(ports, application)
  if (!person || !to || (what !== 'phone' && what !== 'name')) return { kind: 'done' }
  const open = (field: string) =>
    person.sealed.fields[field] === undefined ? {} : { [field]: ports.vault.open(person._id, person.sealed, field) }
  const renewed: Person & { version: number } = {
    ...person,
    sealed: ports.vault.seal(person._id, { ...open('name'), ...open('idNumber'), ...open('phone'), [what]: to }),
    masked: { ...person.masked, [what]: what === 'phone' ? mask.phone(to) : mask.name(to) },
    ...(what === 'phone' && person.phoneIndex ? { phoneIndex: ports.vault.blind('phone', to) } : {}),
  }
  return (await persons.replace(renewed)) === 'conflict' ? { kind: 'later', seconds: 1 } : { kind: 'done' }
}
