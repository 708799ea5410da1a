import * as z from 'zod/mini'

/** A calendar day in Beijing time, `2026-09-01`. */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  .brand<'Day'>()
export type Day = z.infer<typeof Day>
