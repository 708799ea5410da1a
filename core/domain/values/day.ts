import * as z from 'zod/mini'
import { withoutGaps } from './bare-number'
import { isRealDay } from './is-real-day'

/** A calendar day in Beijing time, `2026-09-01`. */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  .brand<'Day'>()
export type Day = z.infer<typeof Day>

export type DayReading = { ok: true; day: Day } | { ok: false; message: string }

/** Nobody who applies today did anything before. */
const firstYear = 1900

/** Reads a day as typed: `2026-09-01`, `20260901`, `2026年9月1日`, `２０２６／９／１`. */
export function readDay(text: string): DayReading {
  const bare = withoutGaps(text).replace(/。/g, '.')
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(bare)
  if (!parts) return { ok: false, message: '日期请写年月日，例如2026-09-01。' }
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number)
  if (year < firstYear || !isRealDay(year, month, day))
    return { ok: false, message: `没有${year}年${month}月${day}日这一天，请对照材料再填。` }
  const two = (number: number) => String(number).padStart(2, '0')
  return { ok: true, day: `${year}-${two(month)}-${two(day)}` as Day }
}
