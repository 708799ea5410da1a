import * as z from 'zod/mini'

/** One line of a 一次性补正通知: which material, why, and what to do. */
export const CorrectionLineAsked = z.object({
  slot: z.string().check(z.maxLength(60)),
  /** Reason code, and what the depositor reads. */
  code: z.string().check(z.maxLength(60)),
  reason: z.string().check(z.maxLength(400)),
  remedy: z.string().check(z.maxLength(400)),
})
export type CorrectionLineAsked = z.infer<typeof CorrectionLineAsked>
