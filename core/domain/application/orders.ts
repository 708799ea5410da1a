import type { Application } from './application'
import { lastEvent } from './last-event'

/**
 * The closing of the account is one order for ever: the core posts it once however often it is asked. Anything else gets a new order
 * once the core has definitely refused the last.
 */
export function postingOrder(application: Application): string {
  const closing = (application.outcome ?? 'payment') === 'payment'
  const refused = closing ? 0 : application.events.filter(({ action }) => action === 'posting-refused').length
  return refused === 0 ? `${application._id}-post` : `${application._id}-post-${refused + 1}`
}

/**
 * A payment gets a new order only after the bank has definitely refused the last one; an unknown one keeps its order and is
 * asked about, never re-sent (BDC110 before any BDC101).
 */
export function paymentOrder(application: Application): string {
  const refused = application.events.filter(
    event => event.action === 'payment-refused' && event.data?.code !== NEVER_ARRIVED,
  ).length
  return `${application._id}-pay-${refused + 1}`
}

/**
 * How often a person has let this case be executed. The same order may go out once more after `NEVER_ARRIVED` or after the core
 * refused; what is answered then is news, though the order is the same.
 */
export function executions(application: Application): number {
  return application.events.filter(event => event.action === 'approve' || event.action === 'retry').length
}

/** The bank says, again and again, that it never heard of the order: a person may send the same order once more. */
export const NEVER_ARRIVED = 'never-arrived'

/** Fen the core posted, when, and what became of the account as far as it said. */
export interface Posted {
  principal: number
  interest: number
  total: number
  on: string
  closed?: boolean
  balanceAfter?: number
}

/** What the core posted, once it has. */
export function posted(application: Pick<Application, 'events'>): Posted | undefined {
  const data = lastEvent(application, 'posting-posted')?.data
  if (data?.total === undefined || data.principal === undefined || data.interest === undefined || !data.on)
    return undefined
  const { principal, interest, total, on, closed, balanceAfter } = data
  return {
    principal,
    interest,
    total,
    on,
    ...(closed === undefined ? {} : { closed }),
    ...(balanceAfter === undefined ? {} : { balanceAfter }),
  }
}
