import type { Centre } from '../../domain/centre/centre'
import type { ItemDefinition } from '../../domain/item/item'
import type { ItemCode } from '../../domain/values/ids'
import { itemCodes } from '../centres/item-codes'
import { depositCertificateAt } from './deposit-certificate'
import { informationQueryAt } from './information-query'
import { retirementWithdrawalAt } from './retirement-withdrawal'

const online: Readonly<Record<string, (centre: Centre) => ItemDefinition>> = {
  [itemCodes.informationQuery]: informationQueryAt,
  [itemCodes.depositCertificate]: depositCertificateAt,
  [itemCodes.retirementWithdrawal]: retirementWithdrawalAt,
}

/** The item as this centre offers it online; nothing for what is done at a window. */
export function definitionOf(centre: Centre, item: ItemCode): ItemDefinition | undefined {
  const offer = centre.offers.find(candidate => candidate.item === item)
  return offer?.online ? online[item]?.(centre) : undefined
}

/** The same, for what is applied for with a form; what is answered at once has no steps to fill in. */
export function formOf(centre: Centre, item: ItemCode): ItemDefinition | undefined {
  const definition = definitionOf(centre, item)
  return definition && definition.steps.length > 0 ? definition : undefined
}
