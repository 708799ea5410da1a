import type { CentreCard } from '../core/contract/depositor/centre-card'

/** Centres by distance; degrees are good enough to order cities (a degree of longitude shrinks with latitude). */
export function nearestFirst(centres: CentreCard[], from: { latitude: number; longitude: number }): CentreCard[] {
  const shrink = Math.cos((from.latitude * Math.PI) / 180)
  const far = ({ position }: CentreCard) =>
    (position.latitude - from.latitude) ** 2 + ((position.longitude - from.longitude) * shrink) ** 2
  return [...centres].sort((a, b) => far(a) - far(b))
}
