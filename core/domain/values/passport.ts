import type { DocumentReading } from './document-reading'

/**
 * Reads the number of a passport of any state: letters and digits. ICAO Doc 9303 gives it nine places and lets longer ones run over a
 * little. No check digit stands in the number itself.
 * @param number in ordinary digits and capitals, without gaps
 */
export function readPassport(number: string): DocumentReading {
  if (number === '') return { ok: false, fault: 'empty', message: '请填护照号码。' }
  if (!/^[A-Z0-9]+$/.test(number) || !/\d/.test(number))
    return { ok: false, fault: 'characters', message: '护照号码只有字母和数字。请对照护照资料页再填。' }
  if (number.length < 5 || number.length > 12)
    return { ok: false, fault: 'length', message: '护照号码的位数不对。请对照护照资料页再填。' }
  return { ok: true, idNumber: number }
}
