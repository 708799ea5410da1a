import type { Day } from './day'
import type { DocumentFault, DocumentReading } from './document-reading'
import { isRealDay } from './is-real-day'
import { birthdayIn, faultOfEighteen, isProvince } from './resident-id'

const messages: Record<DocumentFault, string> = {
  empty: '请填外国人永久居留身份证号码。',
  length: '外国人永久居留身份证号码是18位（9开头），旧版是15位（3个字母加12位数字）。请对照证件再填。',
  characters: '外国人永久居留身份证号码的字母或数字填错了位置。请对照证件再填。',
  area: '外国人永久居留身份证号码是9开头，后面接省份代码。请对照证件再填。',
  date: '证件号码里的出生日期不存在。请对照证件再填。',
  future: '证件号码里的出生日期还没有到。请对照证件再填。',
  'check-digit': '证件号码有一位填错了，和最后一位对不上。请对照证件逐位再看。',
}

/**
 * Reads the number of a 外国人永久居留身份证. Since December 2023: 9, two digits of the province, three of the nationality (GB/T 2659, ISO
 * 3166-1 numeric), day of birth, sequence, check digit as in GB 11643. Before: three letters of the nationality and twelve digits, the
 * fifth to tenth of them the day of birth; its last digit is checked by nobody we know of.
 * @param number in ordinary digits and capitals, without gaps
 */
export function readPermanentResidence(number: string, today: Day): DocumentReading {
  const isOld = /^[A-Z]{3}/.test(number)
  const fault = isOld ? faultOfOld(number) : faultOfEighteen(number, today, isForeigner)
  if (fault) return { ok: false, fault, message: messages[fault] }
  return { ok: true, idNumber: number, ...(isOld ? {} : { bornOn: birthdayIn(number) }) }
}

const isForeigner = (number: string) => number.startsWith('9') && isProvince(number.slice(1))

function faultOfOld(number: string): DocumentFault | undefined {
  if (number.length !== 15) return 'length'
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return 'characters'
  // Of the year only two digits are there: a leap day is let through in any.
  return isRealDay(2000, Number(number.slice(9, 11)), Number(number.slice(11, 13))) ? undefined : 'date'
}
