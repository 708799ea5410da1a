import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { Application } from '../../core/domain/application/application'
import { decide } from '../../core/domain/application/decide'
import { problems } from '../../core/domain/problem/problems'
import type { Instant } from '../../core/domain/values/instant'
import { changeApplication } from '../execution/change-application'
import { workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'

/** Closes corrections that nobody answered in time (T-sup over: LAPSED, workflows 5.3). */
export async function chaseDeadlines(ports: Ports, until: Instant): Promise<{ lapsed: number }> {
  let lapsed = 0
  const now = ports.clock.now()
  const late = await ports.database.collection<Application>('applications').list(
    { nextClockAt: { lte: now } },
    {
      order: [
        { field: 'nextClockAt', direction: 'asc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: 100,
    },
  )
  for (const { _id } of late) {
    if (ports.clock.now() >= until) break
    const changed = await changeApplication(ports, _id, application => {
      // Answered, or asked anew with a later day, since the list was read.
      if (application.nextClockAt > now) return { ok: false, problem: problems.actionNotPossible() }
      return decide(flowNamed(application.flow), workingTimeOf(ports.calendars, application.centre), application, {
        action: 'lapse',
        acting: { kind: 'system', name: '系统' },
        key: `${_id}:lapse:${application.round}`,
        now,
      })
    })
    if (changed.ok) lapsed += 1
  }
  return { lapsed }
}
