import { nameDots } from './name-dots'
import { withPublicCodes } from './private-use'

/** What shows nothing: joiners, marks of direction, soft hyphens, fillers and variation selectors. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

/**
 * The one form in which two spellings of a name are compared, and under which a name is indexed. Dots, widths, capitals, compatibility and private codes, blanks and
 * what shows nothing make no difference; a variant is another character and stays one (吉 𠮷, 裏 里). Never shown, never
 * printed, never sent: the core's spelling is.
 */
export function nameKey(name: string): string {
  return withPublicCodes(name.replace(unseen, ''))
    .normalize('NFKC')
    .toUpperCase()
    .replace(unseen, '')
    .replace(nameDots, '·')
    .replace(/[\s\p{Cc},]/gu, '')
    .normalize('NFKC')
}

/** Is it the same name, however the two were written down? */
export function sameName(left: string, right: string): boolean {
  return nameKey(left) === nameKey(right)
}
