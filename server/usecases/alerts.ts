import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { Alert } from '../records/alert'
import type { AskingStaff, StaffRecord } from '../records/staff'
import { casesOf } from '../work/visible-to'

const most = 50

/** What calls this member of staff: by role, or because the case is claimed by them. Oldest first. */
export async function listAlerts(
  ports: Ports,
  { staff }: AskingStaff,
  _body: RequestOf<StaffDoor, 'list-alerts'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-alerts'>>> {
  const found = await ports.database.collection<Alert>('alerts').list(
    { ...casesOf(staff), seen: false },
    {
      order: [
        { field: 'at', direction: 'asc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: 100,
    },
  )
  const mine = found.filter(alert => calls(alert, staff)).slice(0, most)
  return {
    ok: true,
    body: {
      alerts: mine.map(({ _id: id, application, number, what, words, at }) => ({
        id,
        application,
        number,
        what,
        words,
        at,
      })),
    },
  }
}

export async function markAlertSeen(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'mark-alert-seen'>,
): Promise<Handled<ReplyOf<StaffDoor, 'mark-alert-seen'>>> {
  const alerts = ports.database.collection<Alert>('alerts')
  const alert = await alerts.find(body.id)
  if (!alert || alert.centre !== staff.centre || !calls(alert, staff))
    return { ok: false, problem: problems.notFound() }
  // Of two who see to it at once one is written down; both are answered.
  if (!alert.seen) await alerts.replace({ ...alert, seen: true, seenBy: staff._id })
  return { ok: true, body: {} }
}

const calls = ({ roles, assignee }: Alert, staff: StaffRecord) =>
  assignee === staff._id || roles.some(role => (staff.roles as readonly string[]).includes(role))
