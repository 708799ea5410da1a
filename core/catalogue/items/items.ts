import type { Item } from '../../domain/item/item'
import type { ItemCode } from '../../domain/values/ids'
import { depositCertificate } from './deposit-certificate'
import { earlyRepayment } from './early-repayment'
import { informationChange } from './information-change'
import { informationQuery } from './information-query'
import { purchaseWithdrawal } from './purchase-withdrawal'
import { retirementWithdrawal } from './retirement-withdrawal'
import { settlementCertificate } from './settlement-certificate'
import { unitRegistration } from './unit-registration'

/** The eight items of 建办金〔2020〕53号, in the order of the seeds. */
export const items: readonly Item[] = [
  informationQuery,
  depositCertificate,
  retirementWithdrawal,
  unitRegistration,
  informationChange,
  purchaseWithdrawal,
  settlementCertificate,
  earlyRepayment,
]

export function findItem(code: ItemCode): Item | undefined {
  return items.find(item => item.code === code)
}
