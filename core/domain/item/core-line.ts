/**
 * A line of the 比对表 that only the core can say. An item names those its decision needs; of a deposit item the account, of a loan item the
 * loan is the matter's own.
 */
export const coreLines = [
  'account',
  'unit',
  'status',
  'balance',
  'base',
  'paid-to',
  'open-loans',
  'withdrawable',
  'contract',
  'loan-status',
  'loan-balance',
  'loan-overdue',
  'loan-settled',
] as const
export type CoreLine = (typeof coreLines)[number]
