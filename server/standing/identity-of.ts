import type { Identity } from '../../core/domain/identity/identity'
import type { PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Person } from '../records/person'

/** Who a person is, in the clear: for a centre's core, the bank, or a paper of their own. @throws for a person never met */
export async function identityOf(ports: Ports, person: PersonId): Promise<Identity & { phone?: string }> {
  const record = await ports.database.collection<Person>('persons').find(person)
  if (!record) throw new Error('no such person')
  const open = (field: string) => ports.vault.open(record._id, record.sealed, field)
  return {
    name: open('name'),
    idNumber: open('idNumber'),
    ...(record.idType ? { idType: record.idType } : {}),
    ...(record.sealed.fields.phone === undefined ? {} : { phone: open('phone') }),
  }
}
