/** What the receipt of a payment says of it (提取业务回执). */
export interface PaymentPapers {
  kind: 'payment'
  title: string
  /** 提取原因 */
  reason: string
  /** 摘要 on the payee's bank statement. */
  summary: string
  /** Answers of the form that stand beside the reason, by field. */
  facts: readonly string[]
}

/** What a result is drawn from: look-up, settled loan, or what the core has entered. */
export type ResultContent = 'query' | 'settlement' | 'unit' | 'change' | 'repayment'

/** Ends with the certificate that the way names: its words are those of the paper made on the phone. */
export interface CertificatePapers {
  kind: 'certificate'
}

/** What everything else ends with. */
export interface ResultPapers {
  kind: 'result'
  content: ResultContent
  title: string
  statement: string
  /** The same for a unit, where this answer of the form says that a unit is meant. */
  ofUnit?: { field: string; values: readonly string[]; title: string; statement: string }
}

export type ItemPapers = PaymentPapers | CertificatePapers | ResultPapers
