import * as z from 'zod/mini'
import { Day } from '../../domain/values/day'
import { ApplicationId, CentreCode, ItemCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { ApplicationCard } from './application-card'

/** What the tabs of the mini-program show of somebody's own affairs. */
export const overviewMessages = {
  'list-applications': message(
    'person',
    z.object({ after: z.optional(z.string()) }),
    z.object({ applications: z.array(ApplicationCard), next: z.optional(z.string()) }),
  ),
  'list-drafts': message(
    'person',
    z.object({}),
    z.object({
      drafts: z.array(
        z.object({
          id: ApplicationId,
          centre: CentreCode,
          item: ItemCode,
          title: z.string(),
          savedAt: Instant,
          expiresOn: Day,
        }),
      ),
    }),
  ),
  'discard-draft': message('person', z.object({ draft: ApplicationId }), z.object({})),
  'log-out': message('person', z.object({}), z.object({})),
}
