import * as z from 'zod/mini'
import { CentreCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { Me } from './me'

export const Notice = z.object({
  id: z.string(),
  at: Instant,
  title: z.string(),
  words: z.string(),
  /** Page to open, with query; empty when none. */
  page: z.string(),
  read: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const settingsMessages = {
  'show-me': message(
    'person',
    z.object({}),
    z.object({
      me: Me,
      registered: z.boolean(),
      consents: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          version: z.string(),
          centre: z.string(),
          givenAt: Instant,
          withdrawable: z.boolean(),
        }),
      ),
      /** Phones bound to the person, newest log-in first. */
      phones: z.array(z.object({ id: z.string(), since: Instant, current: z.boolean() })),
      sessions: z.array(z.object({ id: z.string(), since: Instant, current: z.boolean(), words: z.string() })),
    }),
  ),
  'withdraw-consent': message('person', z.object({ id: z.string() }), z.object({})),
  'end-session': message('person', z.object({ id: z.string() }), z.object({})),
  /**
   * 注销: phones, password, drafts, inbox and log-ins go at once. Cases that ended and certificates stay for their time (档案).
   * Asks for a log-in by face.
   */
  'erase-me': message('person', z.object({ understood: z.literal(true, '请先看清注销后的影响') }), z.object({})),
  'list-notices': message(
    'person',
    z.object({ after: z.optional(z.string()) }),
    z.object({ notices: z.array(Notice), next: z.optional(z.string()) }),
  ),
  'mark-notices-read': message('person', z.object({ ids: z.array(z.string()).check(z.maxLength(100)) }), z.object({})),
  /** Which subscribe messages the person just accepted, template by template. */
  'save-subscription': message(
    'person',
    z.object({ centre: CentreCode, accepted: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(5)) }),
    z.object({}),
  ),
}
