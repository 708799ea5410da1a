import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import { addDays } from '../../core/domain/calendar/add-days'
import { beijing, fromBeijing } from '../../core/domain/calendar/beijing'
import type { Instant } from '../../core/domain/values/instant'
import { keyset } from '../applying/keyset'
import type { Condition, Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { queueRow } from '../views/queue-row'
import { queueOrder } from '../work/queue-order'
import { casesOf } from '../work/visible-to'

const PAGE = 50

/** A page of a queue: soonest due first; ended cases newest first. Keyset paging, so nothing jumps while others work. */
export async function listQueue(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'list-queue'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-queue'>>> {
  const now = ports.clock.now()
  const limit = body.limit ?? PAGE
  const ended = body.queue === 'ended'
  const order = queueOrder(body.queue)
  const due = dueCondition(body.filter.due, now)
  const found = await ports.database.collection<Application>('applications').list(
    {
      ...casesOf(staff),
      queue: body.queue,
      ...(due && !ended ? { dueAt: due } : {}),
      ...(body.filter.item ? { item: body.filter.item } : {}),
      ...(body.filter.assignee === 'me' ? { assignee: staff._id } : {}),
      // Claims run out by themselves: what nobody holds is what nobody holds any more.
      ...(body.filter.assignee === 'nobody' ? { leaseUntil: { lte: now } } : {}),
    },
    {
      order,
      limit: limit + 1,
      after: keyset.read(body.after),
    },
  )
  const page = found.slice(0, limit)
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'queue.listed',
    subject: body.queue,
    centre: staff.centre,
    detail: { rows: page.length },
  })
  const last = page.at(-1)
  return {
    ok: true,
    body: {
      rows: page.map(application => queueRow(ports.calendars, application, staff, now)),
      ...(found.length > limit && last ? { next: keyset.write([last[order[0].field], last._id]) } : {}),
    },
  }
}

function dueCondition(due: 'overdue' | 'today' | 'soon' | undefined, now: Instant): Condition | undefined {
  if (!due) return undefined
  if (due === 'overdue') return { lt: now }
  const today = beijing(now).day
  const until = fromBeijing(addDays(today, due === 'today' ? 1 : 3), '00:00')
  return { gte: now, lt: until }
}
