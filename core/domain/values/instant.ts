import * as z from 'zod/mini'

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-22T01:02:03.004Z`. Sorts as text. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>
