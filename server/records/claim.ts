import type { ApplicationId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/**
 * A rule across documents, held by a document with a deterministic id: `open:<person>:<item>:<centre>:<account>` (one
 * open application per matter), `number:<case number>`.
 */
export interface Claim extends Stored {
  holder: ApplicationId
  at: Instant
}
