import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** A code sent to a phone; `_id` is the blind index of purpose, phone and the openid that asked for it. */
export interface SmsCode extends Stored {
  codeHash: string
  tries: number
  expiresAt: Instant
}
