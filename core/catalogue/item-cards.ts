import type { Centre, Offer } from '../domain/centre/centre'
import { onlineWay } from '../domain/centre/online-way'
import { certificateNames } from '../domain/certificate/certificate-kind'
import { findItem } from './items/items'
import { modeWords } from './mode-words'

/** The home page's rows: what is online first, each group in the order of the seeds. */
export function itemCards(centre: Centre) {
  const cards = centre.offers.map(offer => itemCard(centre, offer))
  return [...cards.filter(card => card.online), ...cards.filter(card => !card.online)]
}

function itemCard(centre: Centre, offer: Offer) {
  const item = findItem(offer.item)
  if (!item) throw new Error(`no item ${offer.item}`)
  const way = onlineWay(offer)
  const online = way !== undefined
  // The row says which paper one gets here; the item's own name covers both.
  const title = way?.certificate ? certificateNames[way.certificate.value].short : item.title
  // What the documents say; what we only assume is for staff to see until the centre has confirmed it.
  const said = offer.ways.filter(way => !way.closed && !way.mode.assumed)
  return {
    item: offer.item,
    title,
    line: offer.line,
    mode: said[0]?.mode.value,
    modeWords: said.map(({ mode }) => modeWords[mode.value]).join('、') || (online ? modeWords.online : '窗口办理'),
    online,
    icon: item.icon,
    opens: online ? item.opens : ('window' as const),
    window: online ? undefined : { ...offer.window, phone: centre.phone, hours: centre.hours },
  }
}
