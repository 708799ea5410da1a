import type { Material } from '../../core/domain/application/material'
import type { ApplicationId, CentreCode, ItemCode, PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Sealed, Stored } from '../ports'

/** A form under way. Its id becomes the application's, so one draft is at most one application. */
export interface Draft extends Stored {
  _id: ApplicationId
  /** Case number, given early so that viewing copies can carry it. */
  number: string
  person: PersonId
  centre: CentreCode
  item: ItemCode
  definitionVersion: string
  answers: Record<string, string>
  card?: { bank: string; bankName: string; masked: string; ownName: 'yes' | 'unknown' }
  /** Facts its slots need no picture for, because data proved them. */
  proved?: readonly string[]
  /** card, and answers that are personal */
  sealed?: Sealed
  materials: Material[]
  createdAt: Instant
  savedAt: Instant
  expiresAt: Instant
}
