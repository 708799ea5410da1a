import type { Item, Mode } from '../../domain/item/item'

/** 审查清单 of an item as it came in. */
export const checklistOf = ({ checklist }: Pick<Item, 'checklist'>, mode: Mode): { name: string; label: string }[] =>
  checklist.filter(({ modes }) => !modes || modes.includes(mode)).map(({ name, label }) => ({ name, label }))
