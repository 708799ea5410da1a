import * as z from 'zod/mini'
import { Day } from '../../domain/values/day'
import { ApplicationId, CentreCode, ItemCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'

/** The words a depositor sees for where a case stands (see the status list in `domain/application/status-words`). */
export const ShownState = z.object({
  state: z.string(),
  words: z.string(),
  tone: z.enum(['accent', 'ok', 'wait', 'bad', 'neutral']),
})
export type ShownState = z.infer<typeof ShownState>

/** A case in a list. */
export const ApplicationCard = z.object({
  id: ApplicationId,
  number: z.string(),
  item: ItemCode,
  title: z.string(),
  centre: CentreCode,
  centreName: z.string(),
  /** Of that centre, with its area code. */
  phone: z.optional(z.string()),
  shown: ShownState,
  /** What I must do, or what happens next, one sentence. */
  next: z.string(),
  mine: z.boolean(),
  /** The date that matters now: by when I must act, or by when the centre promised. */
  due: z.optional(z.object({ on: Day, words: z.string(), overdue: z.boolean() })),
  submittedAt: Instant,
  changedAt: Instant,
})
export type ApplicationCard = z.infer<typeof ApplicationCard>
