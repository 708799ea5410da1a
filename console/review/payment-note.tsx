import type { ReviewView } from '../../core/contract/staff/review'
import { Icon } from '../parts/icon'

/** 付款: where the money is. */
export function PaymentNote({ review }: { review: ReviewView }) {
  const { payment } = review
  if (!payment) return null
  const failed = review.actions.some(({ action }) => action === 'retry') || payment.state === 'failed'
  return (
    <div className={`payment-note ${failed ? 'payment-failed' : ''}`} role="status" data-testid="payment">
      <Icon name={failed ? 'warning' : 'send'} />
      <span>
        <b>{review.amount ? '资金' : '登记'}</b> {payment.words}
      </span>
      <span className="gap" />
      <span className="quiet small number">业务流水 {payment.order}</span>
    </div>
  )
}
