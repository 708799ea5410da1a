import { halfWidth } from './half-width'

export type BankCardReading = { ok: true; card: string; warning?: string } | { ok: false; message: string }

/**
 * Reads a bank card number as typed. Older cards do not keep to Luhn, so a wrong last digit is a warning, never a refusal:
 * the bank decides.
 */
export function readBankCard(text: string): BankCardReading {
  const card = halfWidth(text).replace(/[\s-]/g, '')
  if (card === '') return { ok: false, message: '请填银行卡号。' }
  if (!/^\d{12,19}$/.test(card)) return { ok: false, message: '卡号是12到19位数字，请对照卡面再填。' }
  return keepsLuhn(card)
    ? { ok: true, card }
    : { ok: true, card, warning: '卡号可能有一位填错了，请对照卡面再看一遍。' }
}

/** ISO/IEC 7812-1: every second digit from the right doubled, the sum a multiple of ten. */
export function keepsLuhn(card: string): boolean {
  const sum = [...card].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
