import { halfWidth } from './half-width'

/** Blanks of every width, line ends, and what cannot be seen: U+200B, marks of writing direction, soft hyphens. */
const unseen = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: taken out, not looked for
const controls = /[\u0000-\u001f\u007f-\u009f]/g
/** Every hyphen, dash and minus that may stand between groups of digits. */
const dashes = /[-\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\u301c\u3030\ufe31\ufe32\ufe58\ufe63]/g

/** What was typed or pasted, in ordinary characters and without gaps. Dashes become the ordinary one and stay: one may be a minus. */
export const withoutGaps = (text: string): string =>
  halfWidth(text).replace(controls, '').replace(unseen, '').replace(dashes, '-')

/**
 * A number as it is stored, whatever it was pasted from: `138‑0013 8000` is `13800138000`. Done before anything is counted, so that no
 * number is cut for the gaps in it.
 */
export const bareNumber = (text: string): string => withoutGaps(text).replace(/-/g, '')
