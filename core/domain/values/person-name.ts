export type PersonNameFault = 'empty' | 'too-short' | 'too-long' | 'characters'

export type PersonNameReading = { ok: true; name: string } | { ok: false; fault: PersonNameFault; message: string }

const messages: Record<PersonNameFault, string> = {
  empty: '请填姓名。',
  'too-short': '姓名至少两个字，请和身份证上一样填。',
  'too-long': '姓名太长了，请和身份证上一样填。',
  characters: '姓名里有不能用的字符。请和身份证上一样填，中间的点用“·”。',
}

/** The dots people type between the parts of a name; the identity card has U+00B7. */
const dots = /[.．•‧∙⋅・･。]/g

/**
 * Ideographs of every plane, 〇, and the private-use area: older registers keep 生僻字 there until the code charts catch up.
 */
const letters =
  /^[\u3007\u3400-\u9fff\uf900-\ufaff\ue000-\uf8ff\u{20000}-\u{3ffff}]+(?:·[\u3007\u3400-\u9fff\uf900-\ufaff\ue000-\uf8ff\u{20000}-\u{3ffff}]+)*$/u

/** As it is stored and sent to WeChat and the cores: no blanks, one kind of dot, no invisible characters. */
export function normalisePersonName(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '').replace(dots, '·')
}

/** Reads a name as typed. Letters are counted as people count them, a 生僻字 of the upper planes is one. */
export function readPersonName(text: string): PersonNameReading {
  const name = normalisePersonName(text)
  const fault = faultOf(name)
  return fault ? { ok: false, fault, message: messages[fault] } : { ok: true, name }
}

function faultOf(name: string): PersonNameFault | undefined {
  const length = [...name].length
  if (length === 0) return 'empty'
  if (!letters.test(name)) return 'characters'
  if (length < 2) return 'too-short'
  return length > 50 ? 'too-long' : undefined
}
