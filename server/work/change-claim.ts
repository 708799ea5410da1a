import type { Handled } from '../../core/contract/serve'
import type { QueueRow } from '../../core/contract/staff/queue'
import type { Application } from '../../core/domain/application/application'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { queueRow } from '../views/queue-row'
import { actAsStaff } from './act-as-staff'
import { visibleTo } from './visible-to'

/** Takes or gives back a claim. A conflict says who holds the case now, and shows the fresh row. */
export async function changeClaim(
  ports: Ports,
  asking: AskingStaff,
  body: { application: ApplicationId; version: number },
  action: 'claim' | 'release',
): Promise<Handled<{ row: QueueRow }>> {
  const { staff } = asking
  const now = ports.clock.now()
  const key = ports.chance.hex(16)
  const changed = await actAsStaff(ports, asking, { ...body, key, hash: key }, { action })
  if (changed.ok) return { ok: true, body: { row: queueRow(ports.calendars, changed.application, staff, now) } }
  const fresh =
    changed.application ?? (await ports.database.collection<Application>('applications').find(body.application))
  if (!fresh || !visibleTo(staff)(fresh)) return { ok: false, problem: problems.notFound() }
  const held = fresh.assignee !== '' && fresh.assignee !== staff._id && fresh.leaseUntil > now
  const problem = held ? problems.notYourClaim({ title: `${fresh.assigneeName}已经认领了这件。` }) : changed.problem
  return { ok: false, problem, fresh: { row: queueRow(ports.calendars, fresh, staff, now) } }
}
