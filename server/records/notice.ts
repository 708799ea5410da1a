import type { PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** A line in the person's inbox; `_id` is made of the event, so the same thing is told once. */
export interface NoticeRecord extends Stored {
  person: PersonId
  at: Instant
  title: string
  words: string
  page: string
  read: boolean
  /** How far it got outside the inbox. */
  delivered: 'inbox' | 'subscribe' | 'sms'
}
