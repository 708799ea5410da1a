import type { ApplicationId, MaterialId, PersonId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** Leave to upload one file to one path, once, for 15 minutes; bound to phone, person, target and slot. */
export interface Upload extends Stored {
  person: PersonId
  openid: string
  target: ApplicationId
  targetKind: 'draft' | 'application'
  slot: string
  path: string
  maxBytes: number
  replaces?: MaterialId
  state: 'issued' | 'kept' | 'refused'
  /** The picture it became. */
  material?: MaterialId
  expiresAt: Instant
}
