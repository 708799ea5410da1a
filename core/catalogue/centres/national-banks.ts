/** Banks with branches everywhere; codes are the first three digits of 联行号. */
export const nationalBanks = [
  { code: '102', name: '中国工商银行' },
  { code: '103', name: '中国农业银行' },
  { code: '104', name: '中国银行' },
  { code: '105', name: '中国建设银行' },
  { code: '301', name: '交通银行' },
  { code: '403', name: '中国邮政储蓄银行' },
] as const
