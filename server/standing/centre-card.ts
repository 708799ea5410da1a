import type { CentreCard } from '../../core/contract/depositor/centre-card'
import type { Centre } from '../../core/domain/centre/centre'

/** A centre as the depositor chooses it. */
export function centreCard({ code, name, shortName, phone, hours, position }: Centre): CentreCard {
  return { code, name, shortName, phone, hours, position }
}
