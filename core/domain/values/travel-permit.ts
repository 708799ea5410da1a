import type { DocumentReading } from './document-reading'

/**
 * Reads the number of a 港澳居民来往内地通行证: H 香港 or M 澳门 and eight digits; cards of before 2013 add how often it was issued, two digits.
 * @param number in ordinary digits and capitals, without gaps
 */
export function readHongKongMacaoPermit(number: string): DocumentReading {
  if (number === '') return { ok: false, fault: 'empty', message: '请填港澳居民来往内地通行证号码。' }
  if (/^[HM]\d{8}(?:\d{2})?$/.test(number)) return { ok: true, idNumber: number }
  return {
    ok: false,
    fault: 'characters',
    message: '港澳居民来往内地通行证号码是H或M加8位数字，旧证是加10位数字。请对照证件再填。',
  }
}

/**
 * Reads the number of a 台湾居民来往大陆通行证: eight digits; the former booklet has ten and a letter, printed in brackets.
 * @param number in ordinary digits and capitals, without gaps and brackets
 */
export function readTaiwanPermit(number: string): DocumentReading {
  if (number === '') return { ok: false, fault: 'empty', message: '请填台湾居民来往大陆通行证号码。' }
  if (/^\d{8}$|^\d{10}[A-Z]?$/.test(number)) return { ok: true, idNumber: number }
  return {
    ok: false,
    fault: 'characters',
    message: '台湾居民来往大陆通行证号码是8位数字，旧证是10位数字加1个字母。请对照证件再填。',
  }
}
