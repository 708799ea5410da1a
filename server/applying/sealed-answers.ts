import type { SealedFields } from '../../core/domain/application/application'
import type { Field } from '../../core/domain/item/item'
import type { Ports } from '../ports'

const prefix = 'answer.'
/** Shown in place of an answer that is kept sealed. */
const hidden = '••••'

/** Answers that are personal lie with the sealed fields; what is left may be searched and shown. */
export function splitAnswers(
  fields: readonly Pick<Field, 'name' | 'personal'>[],
  answers: Readonly<Record<string, string>>,
): { open: Record<string, string>; personal: Record<string, string> } {
  const open: Record<string, string> = {}
  const personal: Record<string, string> = {}
  for (const [name, value] of Object.entries(answers)) {
    const isPersonal = fields.some(field => field.name === name && field.personal)
    open[name] = isPersonal && value ? hidden : value
    if (isPersonal && value) personal[`${prefix}${name}`] = value
  }
  return { open, personal }
}

/** All answers in the clear: for the centre that decides, the core, or whoever typed them. */
export function openAnswers(
  ports: Ports,
  { _id, sealed, answers }: { _id: string; sealed?: SealedFields; answers: Readonly<Record<string, string>> },
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      sealed?.fields[`${prefix}${name}`] === undefined ? value : ports.vault.open(_id, sealed, `${prefix}${name}`),
    ]),
  )
}
