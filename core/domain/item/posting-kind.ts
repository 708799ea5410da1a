/** What a core enters once a matter is decided; closing an account is an order of its own kind. */
export type PostingKind =
  | 'closing'
  | 'purchase-withdrawal'
  | 'unit-registration'
  | 'information-change'
  | 'early-repayment'
