import * as z from 'zod/mini'
import { withoutGaps } from './bare-number'

/** A calendar month, `2026-09`. JGJ/T 320 sends `202609`; the adapter converts at the border. */
export const Month = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
  .brand<'Month'>()
export type Month = z.infer<typeof Month>

export type MonthReading = { ok: true; month: Month } | { ok: false; message: string }

/** Reads a month as typed: `2026-12`, `202612`, `2026年12月`, `２０２６／１２`. */
export function readMonth(text: string): MonthReading {
  const parts = /^(\d{4})(?:[-/.年]?)(\d{1,2})月?$/.exec(withoutGaps(text).replace(/。/g, '.'))
  const number = Number(parts?.[2])
  if (!parts) return { ok: false, message: '月份请写年和月，例如2026-12。' }
  if (number < 1 || number > 12)
    return { ok: false, message: `没有${number}月，请写1到12月里的一个，例如${parts[1]}-12。` }
  return { ok: true, month: `${parts[1]}-${String(number).padStart(2, '0')}` as Month }
}
