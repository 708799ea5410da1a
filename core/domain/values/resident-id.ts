import { bareNumber } from './bare-number'
import type { Day } from './day'
import type { DocumentFault } from './document-reading'
import { isRealDay } from './is-real-day'

export type ResidentIdReading =
  | { ok: true; idNumber: string; bornOn: Day; sex: 'male' | 'female' }
  | { ok: false; fault: DocumentFault; message: string }

/** What the person reads under the field, fault by fault. */
const messages: Record<DocumentFault, (text: string) => string> = {
  empty: () => '请填身份证号。',
  length: text => `身份证号应是18位，现在是${[...text].length}位。请对照证件再填。`,
  characters: () => '身份证号前17位是数字，最后一位是数字或X。请对照证件再填。',
  area: () => '身份证号开头的地区代码不存在。请对照证件再填。',
  date: text =>
    `身份证号里的日期不存在：${Number(text.slice(10, 12))}月${Number(text.slice(12, 14))}日。请对照证件再填。`,
  future: () => '身份证号里的出生日期还没有到。请对照证件再填。',
  'check-digit': () => '身份证号有一位填错了，和最后一位对不上。请对照证件逐位再看。',
}

/** First two digits of the area code: provinces, autonomous regions, municipalities. 81 82 83 are another document’s. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '),
)

/** Does an area code begin as those of mainland provinces do? */
export const isProvince = (digits: string) => provinces.has(digits.slice(0, 2))

/** As it is stored and sent to WeChat and the cores: ordinary digits, capital X, no gaps. */
export function normaliseResidentId(text: string): string {
  return bareNumber(text).toUpperCase()
}

/** GB 11643: the check digit by ISO 7064 mod 11-2. @param digits the first seventeen */
export function residentIdCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return '10X98765432'.charAt(sum % 11)
}

/**
 * Reads a citizen's identity number (GB 11643-1999, 18 characters) as typed.
 * @param today in Beijing; a birth date after it is refused
 */
export function readResidentId(text: string, today: Day): ResidentIdReading {
  const id = normaliseResidentId(text)
  const fault = faultOfEighteen(id, today, isProvince)
  if (fault) return { ok: false, fault, message: messages[fault](id) }
  return { ok: true, idNumber: id, bornOn: birthdayIn(id), sex: Number(id[16]) % 2 === 1 ? 'male' : 'female' }
}

/** The day of birth in a number of eighteen characters. */
export const birthdayIn = (id: string) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` as Day

/**
 * What the three documents with a number in the form of GB 11643 have in common: eighteen characters, a day of birth from the seventh on,
 * a check digit.
 */
export function faultOfEighteen(id: string, today: Day, isArea: (id: string) => boolean): DocumentFault | undefined {
  if (id === '') return 'empty'
  if (id.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(id)) return 'characters'
  if (!isArea(id)) return 'area'
  const year = Number(id.slice(6, 10))
  if (year < 1880 || !isRealDay(year, Number(id.slice(10, 12)), Number(id.slice(12, 14)))) return 'date'
  if (birthdayIn(id) > today) return 'future'
  if (residentIdCheckDigit(id.slice(0, 17)) !== id[17]) return 'check-digit'
  return undefined
}
