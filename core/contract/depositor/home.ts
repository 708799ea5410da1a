import * as z from 'zod/mini'
import { CentreCode } from '../../domain/values/ids'
import { message } from '../door'
import { ApplicationCard } from './application-card'
import { CentreCard, ItemCard } from './centre-card'
import { Me } from './me'

export const homeMessages = {
  /** All centres, and the one a scanned code stands for (`scene` is an opaque id, never trusted further). */
  'list-centres': message(
    'guest',
    z.object({ scene: z.optional(z.string().check(z.maxLength(64))) }),
    z.object({ centres: z.array(CentreCard), entry: z.optional(z.object({ centre: CentreCode, label: z.string() })) }),
  ),
  /** The home page of a centre. `me` and `todo` only with a valid session; an ended session is simply a guest. */
  'show-home': message(
    'guest',
    z.object({ centre: CentreCode }),
    z.object({
      centre: CentreCard,
      items: z.array(ItemCard),
      me: z.optional(Me),
      todo: z.array(ApplicationCard),
      openCount: z.int(),
      unreadNotices: z.int(),
      /** Subscribe-message templates to ask for after submitting. */
      templates: z.array(z.string()),
    }),
  ),
  /** A text the person must be able to read before agreeing; agreeing always names the version. */
  'read-notice': message(
    'guest',
    z.object({ centre: CentreCode, notice: z.enum(['user', 'face', 'query', 'privacy']) }),
    z.object({
      notice: z.string(),
      version: z.string(),
      title: z.string(),
      paragraphs: z.array(z.string()),
    }),
  ),
}
