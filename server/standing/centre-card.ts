import type { CentreCard } from '../../core/contract/depositor/centre-card'
import type { Centre } from '../../core/domain/centre/centre'

/** A centre as the depositor chooses it. */
export function centreCard({ code, name, shortName, phone, hours, position, departments }: Centre): CentreCard {
  const windows = departments.flatMap(({ name: outlet, counter }) =>
    counter ? [{ name: outlet, ...(counter.address ? { address: counter.address } : {}) }] : [],
  )
  return { code, name, shortName, phone, hours, windows, position }
}
