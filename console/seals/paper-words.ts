const words: Readonly<Record<string, string>> = {
  'deposit-certificate': '缴存证明',
  'loan-use-certificate': '缴存使用证明',
  'acceptance-receipt': '业务受理回执',
  'withdrawal-receipt': '提取业务回执',
  result: '办理结果',
}

/** @returns a kind of paper as people call it */
export function paperWords(kind: string): string {
  return words[kind] ?? kind
}
