import type { Day } from './day'
import type { DocumentFault, DocumentReading } from './document-reading'
import { birthdayIn, faultOfEighteen } from './resident-id'

const messages: Record<DocumentFault, string> = {
  empty: '请填港澳台居民居住证号码。',
  length: '港澳台居民居住证号码是18位。请对照证件再填。',
  characters: '港澳台居民居住证号码前17位是数字，最后一位是数字或X。请对照证件再填。',
  area: '港澳台居民居住证号码是810000、820000或830000开头。请对照证件再填。',
  date: '证件号码里的出生日期不存在。请对照证件再填。',
  future: '证件号码里的出生日期还没有到。请对照证件再填。',
  'check-digit': '证件号码有一位填错了，和最后一位对不上。请对照证件逐位再看。',
}

/**
 * Reads the number of a 港澳台居民居住证: a citizen's number under 810000 香港, 820000 澳门, 830000 台湾.
 * Source: 港澳台居民居住证申领发放办法（国办发〔2018〕81号）第八条.
 * @param number in ordinary digits and capitals, without gaps
 */
export function readHmtResidence(number: string, today: Day): DocumentReading {
  const fault = faultOfEighteen(number, today, id => /^8[123]0000/.test(id))
  return fault
    ? { ok: false, fault, message: messages[fault] }
    : { ok: true, idNumber: number, bornOn: birthdayIn(number) }
}
