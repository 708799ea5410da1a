import { halfWidth } from './half-width'

export type MobilePhoneReading = { ok: true; phone: string } | { ok: false; message: string }

/** Reads a mainland mobile number as typed: gaps, dashes, full-width digits and +86 are forgiven. */
export function readMobilePhone(text: string): MobilePhoneReading {
  const phone = halfWidth(text)
    .replace(/[\s-]/g, '')
    .replace(/^(?:\+|00)86/, '')
  if (phone === '') return { ok: false, message: '请填手机号。' }
  return /^1[3-9]\d{9}$/.test(phone)
    ? { ok: true, phone }
    : { ok: false, message: '手机号是1开头的11位数字，请再看一遍。' }
}
