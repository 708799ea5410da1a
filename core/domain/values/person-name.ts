import { nameDots } from './name-dots'

export type PersonNameFault = 'empty' | 'too-long' | 'characters'

export type PersonNameReading = { ok: true; name: string } | { ok: false; fault: PersonNameFault; message: string }

/** `han`: as the resident identity card writes names. `any`: Latin letters too, as passports and foreigners’ cards do. */
export type NameScript = 'han' | 'any'

const messages: Record<PersonNameFault, string> = {
  empty: '请填姓名。',
  'too-long': '姓名太长了，请和证件上一样填。',
  characters: '姓名里有不能用的字符。请和证件上一样填，中间的点用“·”。',
}

/**
 * Ideographs of every plane, 〇 and 々, radicals, and the private-use areas: older registers keep 生僻字 there until the code charts catch
 * up. A variation selector may follow: the card shows that very form.
 */
const han =
  '[\\u2e80-\\u2fdf\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\ue000-\\uf8ff\\u{20000}-\\u{3ffff}\\u{f0000}-\\u{10fffd}][\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]?'
const hanName = new RegExp(`^(?:${han})+(?:·(?:${han})+)*$`, 'u')
/** Parts with blanks, hyphens, apostrophes or commas between them. */
const latin = '[A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff][\\u0300-\\u036f]*'
const latinName = new RegExp(`^${latin}(?:[ ,.'’·-]{0,2}${latin})*[.]?$`, 'u')

/** Marks of direction, joiners, and what word processors leave behind. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** What is counted as one letter: variation selectors and combining marks belong to the letter before. */
const riding = /[\u0300-\u036f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

const longest = 50

/**
 * As it is stored and sent to WeChat, the bank and the cores: one kind of dot, nothing unseen, no blanks but the single ones between Latin
 * words. The letters themselves stay as typed.
 */
export function normalisePersonName(text: string): string {
  const plain = text.replace(unseen, '').replace(fullWidthLatin, ordinary)
  const isLatin = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/.test(plain)
  return isLatin ? plain.replace(/\s+/g, ' ').trim() : plain.replace(/\s/g, '').replace(nameDots, '·')
}

const fullWidthLatin = /[\uff21-\uff3a\uff41-\uff5a\uff07\uff0c-\uff0e]/g
const ordinary = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)

/** Reads a name as typed. Letters are counted as people count them, a 生僻字 of the upper planes is one. */
export function readPersonName(text: string, script: NameScript = 'han'): PersonNameReading {
  const name = normalisePersonName(text)
  const fault = faultOf(name, script)
  return fault ? { ok: false, fault, message: messages[fault] } : { ok: true, name }
}

function faultOf(name: string, script: NameScript): PersonNameFault | undefined {
  if (name === '') return 'empty'
  if (!hanName.test(name) && !(script === 'any' && latinName.test(name))) return 'characters'
  return [...name.replace(riding, '')].length > longest ? 'too-long' : undefined
}
