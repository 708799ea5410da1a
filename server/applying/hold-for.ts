import type { Proofs } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import type { Instant } from '../../core/domain/values/instant'
import { coolingSeconds } from '../standing/is-cooling'

/**
 * A card money never went to before, confirmed by a short message alone: nothing is paid for twelve hours, so that whoever owns
 * the number can object. A face or a clerk who saw the identity card needs no hold; 即时办结 (阿拉善指南 二(一)5) stays at once.
 */
export function holdFor(confirmedBy: Proofs['identity'], now: Instant): { holdUntil?: Instant } {
  return confirmedBy === 'sms' ? { holdUntil: plus(now, coolingSeconds) } : {}
}
