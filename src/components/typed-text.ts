import { bareNumber, withoutGaps } from '../../core/domain/values/bare-number'

/** What a line of typing holds. Numbers lose their gaps before anybody counts them; words stay as they are. */
export type TypedKind = 'text' | 'number' | 'digit' | 'idcard'

/** What was typed or pasted, as the form takes it. A minus before a sum stays: it is not to be read as that sum. */
export const tidied = (kind: TypedKind, text: string): string =>
  kind === 'text' ? text : kind === 'digit' ? withoutGaps(text) : bareNumber(text)

/**
 * What is said when there is too much. Nothing is cut: whoever pasted a number with gaps loses no digit, and whoever wrote too much
 * learns by how much.
 * @param text tidied
 */
export function tooMuch(kind: TypedKind, text: string, most: number | undefined): string | undefined {
  const count = [...text].length
  if (most === undefined || count <= most) return undefined
  return kind === 'text'
    ? `最多${most}个字，现在多了${count - most}个，请删短一些。`
    : `最多${most}位，现在是${count}位，请再看一遍。`
}
