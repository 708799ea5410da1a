import type { Application } from '../../core/domain/application/application'
import { normalisePersonName } from '../../core/domain/values/person-name'
import type { Ports } from '../ports'

/** Blind indexes by which the people of a case are found: an identity number, a name, a name beside the last four digits of a phone. */
export const personIndex = {
  idNumber: (ports: Pick<Ports, 'vault'>, idNumber: string) => ports.vault.blind('idNumber', idNumber),
  name: (ports: Pick<Ports, 'vault'>, name: string) => ports.vault.blind('name', normalisePersonName(name)),
  nameAndPhone: (ports: Pick<Ports, 'vault'>, name: string, tail: string) =>
    ports.vault.blind('nameAndPhone', `${normalisePersonName(name)} ${tail}`),
}

/** The indexes of everybody who applies in this case, the applicant and those beside them. */
export function personIndexes(
  ports: Pick<Ports, 'vault'>,
  { _id, sealed, intake }: Pick<Application, '_id' | 'sealed' | 'intake'>,
): string[] {
  const prefixes = ['', ...(intake?.others ?? []).map(({ prefix }) => prefix)]
  const all = prefixes.flatMap(prefix => {
    const open = (field: string) =>
      Object.hasOwn(sealed.fields, `${prefix}${field}`) ? ports.vault.open(_id, sealed, `${prefix}${field}`) : ''
    const [idNumber, name, phone] = [open('idNumber'), open('name'), open('phone')]
    return [
      ...(idNumber ? [personIndex.idNumber(ports, idNumber)] : []),
      ...(name ? [personIndex.name(ports, name)] : []),
      ...(name && phone.length >= 4 ? [personIndex.nameAndPhone(ports, name, phone.slice(-4))] : []),
    ]
  })
  return [...new Set(all)]
}

/** The case with its indexes, as it is kept. */
export const withPersonIndexes = (ports: Pick<Ports, 'vault'>, application: Application): Application => ({
  ...application,
  personIndexes: personIndexes(ports, application),
})
