import type { Mode } from '../item/item'
import type { Offer, Way } from './centre'

/** The way of this mode, if the centre has one and has not switched it off. */
export function wayOf(offer: Pick<Offer, 'ways'>, mode: Mode): Way | undefined {
  return offer.ways.find(way => way.mode.value === mode && !way.closed)
}
