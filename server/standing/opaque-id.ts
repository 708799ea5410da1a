import type { CentreCode, PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'

/**
 * Opaque ids of accounts and loans for the phone: a keyed hash of person, centre and number, so that an id tells nothing and
 * another person's id fits nothing.
 */
export const opaqueId = {
  account: (ports: Ports, person: PersonId, centre: CentreCode, number: string) =>
    ports.vault.blind('account', `${person} ${centre} ${number}`),
  loan: (ports: Ports, person: PersonId, centre: CentreCode, number: string) =>
    ports.vault.blind('loan', `${person} ${centre} ${number}`),
}
