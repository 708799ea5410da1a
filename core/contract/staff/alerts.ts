import * as z from 'zod/mini'
import { ApplicationId } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { caseWorkers, staffMessage } from './staff-message'

const id = z.string().check(z.minLength(3), z.maxLength(300))

/** 提醒: what somebody must look at now. */
export const alertMessages = {
  'list-alerts': staffMessage(
    caseWorkers,
    z.object({ after: z.optional(z.string()) }),
    z.object({
      alerts: z.array(
        z.object({
          id,
          application: ApplicationId,
          number: z.string(),
          what: z.string(),
          words: z.string(),
          at: Instant,
        }),
      ),
      /** All that call, also those of later pages. */
      count: z.optional(z.int()),
      next: z.optional(z.string()),
    }),
  ),
  /** Seen to by one is seen to for all it called. */
  'mark-alert-seen': staffMessage(caseWorkers, z.object({ id }), z.object({})),
}
