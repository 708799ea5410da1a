import type { Application } from '../../core/domain/application/application'
import type { Identity } from '../../core/domain/identity/identity'
import type { ApplicationId } from '../../core/domain/values/ids'
import { mask } from '../../core/domain/values/mask'
import type { Ports } from '../ports'

export interface Applicant extends Identity {
  phone?: string
  /** Account or contract, as typed or as the core has it. */
  account?: string
}

/**
 * What a case keeps of a person whom a clerk, or another centre, wrote down: sealed in full, masked to be shown, blind to be found by.
 * @param personal answers that are sealed with it
 */
export function applicantFields(
  ports: Ports,
  id: ApplicationId,
  { name, idNumber, phone = '', account = '' }: Applicant,
  card: string | undefined,
  personal: Readonly<Record<string, string>>,
): Pick<Application, 'person' | 'sealed' | 'masked' | 'idIndex' | 'nameIndex'> {
  const idIndex = ports.vault.blind('idNumber', idNumber)
  return {
    person: idIndex as Application['person'],
    sealed: ports.vault.seal(id, { name, idNumber, phone, account, ...(card ? { card } : {}), ...personal }),
    masked: {
      name: mask.name(name),
      idNumber: mask.idNumber(idNumber),
      phone: phone ? mask.phone(phone) : '',
      account: account ? mask.number(account) : '',
      card: card ? mask.number(card) : '',
    },
    idIndex,
    nameIndex: ports.vault.blind('name', name),
  }
}
