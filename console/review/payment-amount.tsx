import type { ReviewView } from '../../core/contract/staff/review'
import { amountInWords } from '../../core/domain/text/amount-in-words'
import { formatFen } from '../../core/domain/text/format-fen'

/** What is paid out or paid off, in figures and in words, with what it is made of. */
export function PaymentAmount({ review }: { review: ReviewView }) {
  const { amount } = review
  if (!amount) return null
  return (
    <section className="panel panel-body" aria-label={amount.label} data-testid="amount">
      <div className="small quiet">
        {amount.label}
        {amount.estimate ? '（预计，以核心系统结息为准）' : ''}
      </div>
      <div className="payment-figure">
        {formatFen(amount.total)} <span className="quiet">元</span>
      </div>
      <div className="small quiet">{amountInWords(amount.total)}</div>
      <div className="payment-parts">
        <span>
          <span className="quiet">本金</span> <b className="number">{formatFen(amount.principal)}</b>
        </span>
        <span>
          <span className="quiet">利息</span> <b className="number">{formatFen(amount.interest)}</b>
        </span>
      </div>
    </section>
  )
}
