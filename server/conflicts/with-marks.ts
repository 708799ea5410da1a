import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import type { PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import { personIdOf } from '../standing/find-again'

/** As two people would write the same address or number: without blanks, widths and marks between. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toUpperCase()

/** The case with what it is compared by, as blind indexes: nobody can read house, card or account from them. */
export function withMarks(ports: Ports, application: Application): Application {
  const { _id, sealed, materials, intake } = application
  const open = (field: string) => (sealed.fields[field] === undefined ? '' : ports.vault.open(_id, sealed, field))
  const mark = (kind: string, value: string) => (value ? [`${kind}:${ports.vault.blind(`mark.${kind}`, value)}`] : [])
  const named = (findItem(application.item)?.fields ?? []).flatMap(({ name, mark: kind }) =>
    kind ? mark(kind, plain(application.answers[name] ?? open(`answer.${name}`))) : [],
  )
  const own: [string, PersonId][] = mark('card', open('card')).map(card => [card, application.person])
  const theirs = (intake?.others ?? []).flatMap(({ prefix, idType }): [string, PersonId][] => {
    const person = personIdOf(ports, { idNumber: open(`${prefix}idNumber`), idType })
    return mark('card', open(`${prefix}card`)).map(card => [card, person])
  })
  const cards = [...own, ...theirs]
  const pictures = materials.filter(({ replacedAt }) => !replacedAt).map(({ rawSha256 }) => `picture:${rawSha256}`)
  const marks = [...named, ...mark('account', open('account')), ...cards.map(([card]) => card), ...pictures]
  return { ...application, marks: [...new Set(marks)], cardholders: Object.fromEntries(cards) }
}

/** The same, where something it is made of has changed. */
export function remarked(ports: Ports, before: Application, after: Application): Application {
  const parts = ['sealed', 'answers', 'materials', 'intake'] as const
  return parts.some(part => before[part] !== after[part]) ? withMarks(ports, after) : after
}
