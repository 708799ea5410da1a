import type { Application } from '../../core/domain/application/application'
import type { Identity } from '../../core/domain/identity/identity'
import { storedKind } from '../../core/domain/values/identity-document'
import type { ApplicationId } from '../../core/domain/values/ids'
import { mask } from '../../core/domain/values/mask'
import { personIndex } from '../execution/person-indexes'
import type { Ports } from '../ports'
import { personIdOf } from '../standing/find-again'

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
  applicant: Applicant,
  card: string | undefined,
  personal: Readonly<Record<string, string>>,
): Pick<Application, 'person' | 'idType' | 'sealed' | 'masked' | 'idIndex' | 'nameIndex'> {
  const { name, idNumber, phone = '', account = '' } = applicant
  return {
    person: personIdOf(ports, applicant),
    ...storedKind(applicant),
    sealed: ports.vault.seal(id, { name, idNumber, phone, account, ...(card ? { card } : {}), ...personal }),
    masked: {
      name: mask.name(name),
      idNumber: mask.idNumber(idNumber),
      phone: phone ? mask.phone(phone) : '',
      account: account ? mask.number(account) : '',
      card: card ? mask.number(card) : '',
    },
    idIndex: personIndex.idNumber(ports, applicant),
    nameIndex: personIndex.name(ports, name),
  }
}
