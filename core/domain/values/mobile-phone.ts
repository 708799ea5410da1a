import { bareNumber } from './bare-number'

export type MobilePhoneReading = { ok: true; phone: string } | { ok: false; message: string }

/** As it is stored: without gaps, brackets and the country's prefix, however it was written or pasted. */
export const bareMobilePhone = (text: string): string =>
  bareNumber(text)
    .replace(/[()]/g, '')
    .replace(/^(?:\+|00)86|^86(?=1\d{10}$)/, '')

/** Reads a mainland mobile number as typed: gaps, dashes, full-width digits, +86 and 86 are forgiven. */
export function readMobilePhone(text: string): MobilePhoneReading {
  const phone = bareMobilePhone(text)
  if (phone === '') return { ok: false, message: '请填手机号。' }
  if (/^1[3-9]\d{9}$/.test(phone)) return { ok: true, phone }
  const counted = /^\d+$/.test(phone) && phone.length !== 11 ? `，现在是${phone.length}位` : ''
  return { ok: false, message: `手机号是1开头的11位数字${counted}。请再看一遍。` }
}
