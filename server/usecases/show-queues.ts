import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { queueTitles } from '../work/queue-titles'
import { casesOf } from '../work/visible-to'

/** Counts by queue for this centre, with how many are past their promise. */
export async function showQueues(
  ports: Ports,
  { staff }: AskingStaff,
  _body: RequestOf<StaffDoor, 'show-queues'>,
): Promise<Handled<ReplyOf<StaffDoor, 'show-queues'>>> {
  const applications = ports.database.collection<Application>('applications')
  const now = ports.clock.now()
  const seen = queueTitles.filter(queue => queue.for.some(role => staff.roles.includes(role)))
  const queues = await Promise.all(
    seen.map(async ({ queue, title }) => ({
      queue,
      title,
      count: await applications.count({ ...casesOf(staff), queue }),
      overdue:
        queue === 'ended' || queue === 'correcting'
          ? 0
          : await applications.count({ ...casesOf(staff), queue, dueAt: { lt: now } }),
    })),
  )
  return { ok: true, body: { queues, now } }
}
