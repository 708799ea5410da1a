import type { Application } from '../../core/domain/application/application'
import type { Day } from '../../core/domain/values/day'
import { documentKey, documentKeysOf, type IdentityDocument } from '../../core/domain/values/identity-document'
import { normalisePersonName } from '../../core/domain/values/person-name'
import { nameKey } from '../../core/domain/values/same-name'
import { spellingsOf } from '../../core/domain/values/spellings-of'
import type { Ports } from '../ports'

type Vault = Pick<Ports, 'vault'>

/** Blind indexes by which the people of a case are found: a document, a name, a name beside the last four digits of a phone. */
export const personIndex = {
  idNumber: ({ vault }: Vault, document: IdentityDocument) => vault.blind('idNumber', documentKey(document)),
  name: ({ vault }: Vault, name: string) => vault.blind('name', nameKey(name)),
  nameAndPhone: ({ vault }: Vault, name: string, tail: string) =>
    vault.blind('nameAndPhone', `${nameKey(name)} ${tail}`),
}

/**
 * Every index what was typed may stand under: a bare number does not say what it is of, and a case filed before names were brought to one
 * form stands under its own spelling.
 */
export const soughtIndexes = {
  idNumber: ({ vault }: Vault, typed: string, today: Day) =>
    documentKeysOf(typed, today).map(key => vault.blind('idNumber', key)),
  name: ({ vault }: Vault, name: string) => formsOf(name).map(form => vault.blind('name', form)),
  nameAndPhone: ({ vault }: Vault, name: string, tail: string) =>
    formsOf(name).map(form => vault.blind('nameAndPhone', `${form} ${tail}`)),
}

function formsOf(name: string): string[] {
  const typed = normalisePersonName(name)
  return [...new Set([nameKey(name), typed, ...spellingsOf(typed).map(normalisePersonName)])]
}

/** The indexes of everybody who applies in this case, the applicant and those beside them. */
export function personIndexes(
  ports: Vault,
  { _id, sealed, intake, idType }: Pick<Application, '_id' | 'sealed' | 'intake' | 'idType'>,
): string[] {
  const people = [{ prefix: '', idType }, ...(intake?.others ?? [])]
  const all = people.flatMap(({ prefix, idType }) => {
    const open = (field: string) =>
      Object.hasOwn(sealed.fields, `${prefix}${field}`) ? ports.vault.open(_id, sealed, `${prefix}${field}`) : ''
    const [idNumber, name, phone] = [open('idNumber'), open('name'), open('phone')]
    return [
      ...(idNumber ? [personIndex.idNumber(ports, { idNumber, idType })] : []),
      ...(name ? [personIndex.name(ports, name)] : []),
      ...(name && phone.length >= 4 ? [personIndex.nameAndPhone(ports, name, phone.slice(-4))] : []),
    ]
  })
  return [...new Set(all)]
}

/** The case with its indexes, as it is kept. */
export const withPersonIndexes = (ports: Vault, application: Application): Application => ({
  ...application,
  personIndexes: personIndexes(ports, application),
})
