import type { Offer, Way } from './centre'
import { wayOf } from './way-of'

/** The online way inside this mini-program. */
export function onlineWay(offer: Pick<Offer, 'ways'>): Way | undefined {
  return wayOf(offer, 'online')
}
