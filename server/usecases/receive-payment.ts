import { ApplicationId } from '../../core/domain/values/ids'
import { applyPayment } from '../execution/apply-payment'
import { changeApplication } from '../execution/change-application'
import type { PaymentState, Ports } from '../ports'

/**
 * The bank tells us what became of a payment. May come twice, late, or for an order we do not know: then nothing changes.
 * @returns the application it belonged to, whose effects should be tried now
 */
export async function receivePayment(
  ports: Ports,
  order: string,
  state: PaymentState,
): Promise<ApplicationId | undefined> {
  const id = ApplicationId.safeParse(order.slice(0, 32))
  if (!id.success || !order.startsWith(`${id.data}-pay-`)) return undefined
  const now = ports.clock.now()
  const changed = await changeApplication(ports, id.data, application => ({
    ok: true,
    application: applyPayment(ports.calendars, application, order, state, now),
  }))
  return changed.ok ? id.data : undefined
}
