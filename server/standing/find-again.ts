import type { Day } from '../../core/domain/values/day'
import {
  documentKey,
  documentKeysOf,
  type IdentityDocument,
  normaliseDocumentNumber,
} from '../../core/domain/values/identity-document'
import { PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'

/** One document is one person, whichever centre and phone they come from. */
export function personIdOf(ports: Pick<Ports, 'vault'>, document: IdentityDocument): PersonId {
  return PersonId.parse(ports.vault.blind('idNumber', documentKey(document)))
}

/** Everybody a bare number may be of. One that is no document’s number is nobody’s. @param today in Beijing */
export function personIdsOf(ports: Pick<Ports, 'vault'>, number: string, today: Day): PersonId[] {
  const keys = documentKeysOf(number, today)
  const asked = keys.length > 0 ? keys : [normaliseDocumentNumber(number)]
  return asked.map(key => PersonId.parse(ports.vault.blind('idNumber', key)))
}
