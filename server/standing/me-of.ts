import type { Me } from '../../core/contract/depositor/me'
import type { IdentityLevel } from '../../core/domain/identity/identity'
import { documentWords } from '../../core/domain/values/identity-document-kind'
import type { Person } from '../records/person'

/** The person as shown to themselves. */
export function meOf(person: Person, level: IdentityLevel): Me {
  const { name, idNumber, phone } = person.masked
  return {
    maskedName: name,
    maskedIdNumber: idNumber,
    ...(person.idType ? { documentWords: documentWords[person.idType] } : {}),
    ...(phone ? { maskedPhone: phone } : {}),
    level,
  }
}
