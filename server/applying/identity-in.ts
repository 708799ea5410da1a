import type { Application } from '../../core/domain/application/application'
import type { Identity } from '../../core/domain/identity/identity'
import type { Ports } from '../ports'

/** Who applies, in the clear: for the core, the bank and the papers. */
export function identityIn({ vault }: Ports, { _id, sealed }: Pick<Application, '_id' | 'sealed'>): Identity {
  return { name: vault.open(_id, sealed, 'name'), idNumber: vault.open(_id, sealed, 'idNumber') }
}
