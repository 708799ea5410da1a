import * as z from 'zod/mini'

/** A calendar month, `2026-09`. JGJ/T 320 sends `202609`; the adapter converts at the border. */
export const Month = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
  .brand<'Month'>()
export type Month = z.infer<typeof Month>
