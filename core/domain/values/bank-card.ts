import { bareNumber } from './bare-number'

export type BankCardReading = { ok: true; card: string; warning?: string } | { ok: false; message: string }

/**
 * Reads a bank card number as typed: the one place that decides what is a card, for phone, window and other centres alike. Older cards
 * do not keep to Luhn, so a wrong last digit is a warning, never a refusal: the bank's own-name check decides.
 */
export function readBankCard(text: string): BankCardReading {
  const card = bareNumber(text)
  if (card === '') return { ok: false, message: '请填银行卡号。' }
  if (!/^\d+$/.test(card)) return { ok: false, message: '卡号里只能有数字，请对照卡面再填。' }
  if (card.length < 12 || card.length > 19)
    return { ok: false, message: `卡号是12到19位数字，现在是${card.length}位。请对照卡面再填。` }
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
