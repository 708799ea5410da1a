import type { Centre } from '../../domain/centre/centre'
import { betweenCentres } from './between-centres'
import { faultsOfCentre } from './faults-of-centre'
import { faultsOfOffer } from './faults-of-offer'

/** What is wrong with these definitions, one sentence each; each kind of fault has a sentence of its own. */
export function faults(centres: readonly Centre[]): string[] {
  return [
    ...centres.flatMap(centre => [
      ...faultsOfCentre(centre).map(fault => `${centre.name}: ${fault}`),
      ...centre.offers.flatMap(offer =>
        faultsOfOffer(centre, offer).map(fault => `${centre.name}, ${offer.item}: ${fault}`),
      ),
    ]),
    ...betweenCentres(centres),
  ]
}

/** @throws Error listing every fault; the same centres otherwise */
export function coherent(centres: readonly Centre[]): readonly Centre[] {
  const found = faults(centres)
  if (found.length > 0) throw new Error(`the catalogue is incoherent:\n${found.join('\n')}`)
  return centres
}
