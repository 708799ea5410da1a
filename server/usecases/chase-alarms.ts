import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { Application } from '../../core/domain/application/application'
import { raiseAlarm } from '../../core/domain/application/raise-alarm'
import type { Instant } from '../../core/domain/values/instant'
import { changeApplication } from '../execution/change-application'
import { workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'

/** Calls for whoever must act when a promise is nearly over, over, or long over; and urges a centre that is silent. */
export async function chaseAlarms(ports: Ports, until: Instant): Promise<{ raised: number }> {
  let raised = 0
  const now = ports.clock.now()
  const late = await ports.database.collection<Application>('applications').list(
    { nextAlarmAt: { lte: now } },
    {
      order: [
        { field: 'nextAlarmAt', direction: 'asc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: 100,
    },
  )
  for (const { _id } of late) {
    if (ports.clock.now() >= until) break
    const changed = await changeApplication(ports, _id, application => {
      const next = raiseAlarm(
        flowNamed(application.flow),
        workingTimeOf(ports.calendars, application.centre),
        application,
        now,
      )
      return { ok: true, application: next }
    })
    if (changed.ok) raised += 1
  }
  return { raised }
}
