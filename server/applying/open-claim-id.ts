import type { CentreCode, ItemCode, PersonId } from '../../core/domain/values/ids'

/** What there is one open case of: a person's item at the centre that decides, for one account or loan. */
export interface Matter {
  person: PersonId
  item: ItemCode
  centre: CentreCode
  /** Account or contract number, as a blind index. */
  account: string
}

/** One open application per matter. */
export function openClaimId({ person, item, centre, account }: Matter): string {
  return `open:${person}:${item}:${centre}:${account}`
}

/** How it was written before centre and account were part of it; cases of that time still hold it. */
export function formerClaimId({ person, item }: Pick<Matter, 'person' | 'item'>): string {
  return `open:${person}:${item}`
}
