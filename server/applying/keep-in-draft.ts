import type { ItemDefinition } from '../../core/domain/item/item'
import type { Ports } from '../ports'
import type { Draft } from '../records/draft'
import { openAnswers, splitAnswers } from './sealed-answers'

/** A draft with these answers and this card; what is personal lies sealed, as in the application it becomes. */
export function keepInDraft<D extends Draft>(
  ports: Ports,
  draft: D,
  definition: Pick<ItemDefinition, 'fields'>,
  more: { answers?: Readonly<Record<string, string>>; card?: string },
): D {
  const { open, personal } = splitAnswers(definition.fields, more.answers ?? openAnswers(ports, draft))
  const card =
    more.card ??
    (draft.sealed?.fields.card === undefined ? undefined : ports.vault.open(draft._id, draft.sealed, 'card'))
  const sealed = { ...personal, ...(card === undefined ? {} : { card }) }
  return {
    ...draft,
    answers: open,
    ...(Object.keys(sealed).length > 0 ? { sealed: ports.vault.seal(draft._id, sealed) } : { sealed: undefined }),
  }
}
