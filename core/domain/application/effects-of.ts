import { plus } from '../calendar/plus'
import type { Instant } from '../values/instant'
import type { Application } from './application'
import type { Effect, EffectKind } from './effect'
import type { ApplicationEvent } from './event'
import { NEVER_ARRIVED, paymentOrder, posted, postingOrder } from './orders'

/** Seconds before an accepted posting or payment is asked about; it usually reports by itself before. */
const ASK_AFTER = 5

/**
 * What the world must be told because `event` happened to `application` (already evolved). Ids are made of the event's, so the
 * same event never owes the same thing twice.
 */
export function effectsOf(application: Application, event: ApplicationEvent): Effect[] {
  const owe = (kind: EffectKind, subject: string, nextAt: Instant = event.at): Effect => ({
    id: `${event.id}:${kind}`,
    kind,
    subject,
    nextAt,
    tries: 0,
  })
  switch (event.action) {
    case 'submit':
      return [
        owe('issue-receipt', 'acceptance'),
        owe('notify', 'submitted'),
        ...(application.state === 'executing' ? [owe('post-withdrawal', postingOrder(application))] : []),
      ]
    case 'ask-correction':
      return [owe('notify', 'correction')]
    case 'resubmit':
      return [owe('notify', 'resubmitted')]
    case 'approve':
    case 'retry':
      return posted(application)
        ? [owe('pay', paymentOrder(application))]
        : [owe('post-withdrawal', postingOrder(application))]
    case 'posting-accepted':
      return [owe('query-posting', postingOrder(application), plus(event.at, ASK_AFTER))]
    case 'posting-posted':
      return [owe('pay', paymentOrder(application))]
    case 'payment-accepted':
    case 'payment-unknown':
      return [owe('query-payment', paymentOrder(application), plus(event.at, ASK_AFTER))]
    case 'payment-paid':
      return [owe('issue-withdrawal-receipt', 'withdrawal'), owe('notify', 'paid'), owe('release-claim', 'open')]
    case 'payment-refused':
      // What never arrived is the approver's to send again; the depositor's card is not at fault.
      return event.data?.code === NEVER_ARRIVED ? [] : [owe('notify', 'payment-refused')]
    case 'refuse':
      return [owe('notify', 'refused'), owe('release-claim', 'open')]
    case 'withdraw':
    case 'agree-withdrawal':
      return [owe('notify', 'withdrawn'), owe('release-claim', 'open')]
    case 'lapse':
      return [owe('notify', 'lapsed'), owe('release-claim', 'open')]
    default:
      return []
  }
}
