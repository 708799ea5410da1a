import { createHash } from 'node:crypto'

/**
 * Original date and sequence of an order, the pair the bank knows a payment by. The sequence (20 digits) is a digest of
 * the whole order. The date is the order's leading `YYYYMMDD` where it has one; otherwise a fixed day, since the query
 * by order alone must find the same pair on any later day.
 */
export function originalOf(order: string): { date: string; sequence: string } {
  const leading = /^(20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)/.exec(order)?.[1]
  return { date: leading ?? '20000101', sequence: sequenceOf(order) }
}

/** Twenty decimal digits from a text; equal texts give equal digits. */
export function sequenceOf(text: string): string {
  const number = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`) % 10n ** 20n
  return number.toString().padStart(20, '0')
}
