import type { Mode } from '../item/item'
import type { ItemCode } from '../values/ids'
import type { Centre } from './centre'

/** The centre as it serves now: the same catalogue, with the ways it has switched off closed. */
export function withClosedWays(centre: Centre, isClosed: (item: ItemCode, mode: Mode) => boolean): Centre {
  return {
    ...centre,
    offers: centre.offers.map(offer => ({
      ...offer,
      ways: offer.ways.map(way => (isClosed(offer.item, way.mode.value) ? { ...way, closed: true as const } : way)),
    })),
  }
}
