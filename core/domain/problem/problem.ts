import * as z from 'zod/mini'

/**
 * Where somebody goes on who was refused: mend or repeat it here, another page, a window of the centre, its telephone, or (for staff) a
 * colleague.
 */
export const NextDoor = z.enum(['here', 'page', 'window', 'phone', 'colleague'])
export type NextDoor = z.infer<typeof NextDoor>

/**
 * A refusal as the caller gets it. `code` is from the closed list in `problems.ts`; `title` says what happened, `remedy`
 * what the person can do. `fields` point at what was wrong in the form, in the words of the form.
 */
export const Problem = z.object({
  code: z.string(),
  title: z.string(),
  remedy: z.string(),
  doors: z.optional(z.array(NextDoor)),
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** Seconds after which trying again makes sense. */
  retryAfter: z.optional(z.int()),
  /** Short reference a caller of 12329 can read out. */
  reference: z.optional(z.string()),
})
export type Problem = z.infer<typeof Problem>
