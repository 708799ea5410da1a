import type { ItemCode } from '../../domain/values/ids'

/** The eight items of 建办金〔2020〕53号, in the order of the seeds. */
export const itemCodes = {
  informationQuery: 'information-query' as ItemCode,
  depositCertificate: 'deposit-certificate' as ItemCode,
  retirementWithdrawal: 'retirement-withdrawal' as ItemCode,
  unitRegistration: 'unit-registration' as ItemCode,
  informationChange: 'information-change' as ItemCode,
  purchaseWithdrawal: 'purchase-withdrawal' as ItemCode,
  settlementCertificate: 'settlement-certificate' as ItemCode,
  earlyRepayment: 'early-repayment' as ItemCode,
}
