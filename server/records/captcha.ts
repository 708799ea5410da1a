import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** A picture somebody was shown. Answered once, right or wrong, it is gone. */
export interface Captcha extends Stored {
  /** Blind indexes of what the picture shows and of the spoken sum. */
  answers: string[]
  expiresAt: Instant
}
