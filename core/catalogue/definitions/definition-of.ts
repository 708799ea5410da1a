import type { Centre } from '../../domain/centre/centre'
import { onlineWay } from '../../domain/centre/online-way'
import { wayOf } from '../../domain/centre/way-of'
import type { ItemDefinition, Mode } from '../../domain/item/item'
import type { ItemCode } from '../../domain/values/ids'
import { itemCodes } from '../items/item-codes'
import { findItem } from '../items/items'
import { atOwnWindow } from './at-own-window'
import { depositCertificateAt } from './deposit-certificate'
import { earlyRepaymentAt } from './early-repayment'
import { handedIn } from './handed-in'
import { informationChangeAt } from './information-change'
import { informationQueryAt } from './information-query'
import { retirementWithdrawalAt } from './retirement-withdrawal'

const online: Readonly<Record<string, (centre: Centre) => ItemDefinition>> = {
  [itemCodes.informationQuery]: informationQueryAt,
  [itemCodes.depositCertificate]: depositCertificateAt,
  [itemCodes.retirementWithdrawal]: retirementWithdrawalAt,
  [itemCodes.informationChange]: informationChangeAt,
  [itemCodes.earlyRepayment]: earlyRepaymentAt,
}

/** The item as this centre decides it when it comes in this way; nothing where the centre has no such way, or none here yet. */
export function definitionOf(centre: Centre, code: ItemCode, mode: Mode = 'online'): ItemDefinition | undefined {
  const offer = centre.offers.find(candidate => candidate.item === code)
  const item = findItem(code)
  if (!offer || !item) return undefined
  if (mode === 'online') return onlineWay(offer) ? online[code]?.(centre) : undefined
  const way = wayOf(offer, mode)
  if (!way) return undefined
  return mode === 'local' ? atOwnWindow(centre, item, way) : handedIn(centre, item, way)
}

/** The same online, for what is applied for with a form; what is answered at once has no steps to fill in. */
export function formOf(centre: Centre, item: ItemCode): ItemDefinition | undefined {
  const definition = definitionOf(centre, item)
  return definition && definition.steps.length > 0 ? definition : undefined
}
