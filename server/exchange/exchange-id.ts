import type { CentreCode } from '../../core/domain/values/ids'

/** One centre's side of an exchange. */
export function exchangeId(centre: CentreCode, number: string): string {
  return `${centre}:${number}`
}
