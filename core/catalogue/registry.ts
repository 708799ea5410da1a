import type { Centre, Offer } from '../domain/centre/centre'
import type { ItemCode } from '../domain/values/ids'
import { alxa } from './centres/alxa/centre'
import { huangshi } from './centres/huangshi/centre'
import { coherent } from './coherence/coherent'

/** Every configured centre. A new one is a folder under `centres/` and a line here; an incoherent one does not load. */
export const centres: readonly Centre[] = coherent([huangshi, alxa])

export function findCentre(code: string): Centre | undefined {
  return centres.find(centre => centre.code === code)
}

export function offerOf(centre: Centre, item: ItemCode): Offer | undefined {
  return centre.offers.find(offer => offer.item === item)
}
