import type { Centre, Way } from '../../domain/centre/centre'
import { wayOf } from '../../domain/centre/way-of'
import type { Item } from '../../domain/item/item'

/** How the centre offers an item online. @throws where it does not: its definition is asked for by mistake */
export function offeredOnline(centre: Centre, item: Item): Way {
  const offer = centre.offers.find(candidate => candidate.item === item.code)
  const way = offer && wayOf(offer, 'online')
  if (!way) throw new Error(`centre ${centre.code} does not offer ${item.code} online`)
  return way
}
