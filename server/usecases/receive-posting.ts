import { ApplicationId, type CentreCode } from '../../core/domain/values/ids'
import { applyPosting } from '../execution/apply-posting'
import { changeApplication } from '../execution/change-application'
import type { Ports, PostingState } from '../ports'

/**
 * A core tells us what became of a posting. May come twice, late, or for an order we do not know: then nothing changes.
 * @param from the centre whose key signed the notice; it may speak of its own cases only
 * @returns the application it belonged to, whose effects should be tried now
 */
export async function receivePosting(
  ports: Ports,
  from: CentreCode,
  order: string,
  state: PostingState,
): Promise<ApplicationId | undefined> {
  const id = ApplicationId.safeParse(order.slice(0, 32))
  if (!id.success || order !== `${id.data}-post`) return undefined
  const now = ports.clock.now()
  const changed = await changeApplication(ports, id.data, application => ({
    ok: true,
    application:
      application.centre === from ? applyPosting(ports.calendars, application, order, state, now) : application,
  }))
  return changed.ok && changed.application.centre === from ? id.data : undefined
}
