import type { Place } from '../domain/item/item'

/** Why it is that centre's business (属地). */
export const placeWords: Readonly<Record<Place, string>> = {
  deposit: '缴存地',
  loan: '贷款地',
  registration: '注册地',
}
