import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import { keyset } from '../applying/keyset'
import type { Ports } from '../ports'
import type { Alert } from '../records/alert'
import type { AskingStaff, StaffRecord } from '../records/staff'
import { casesOf, visibleTo } from '../work/visible-to'

const page = 50

/** What calls this member of staff: by role, or because the case is claimed by them. Oldest first, page by page. */
export async function listAlerts(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'list-alerts'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-alerts'>>> {
  const alerts = ports.database.collection<Alert>('alerts')
  const open = { ...casesOf(staff), seen: false }
  const byRole = { roles: { in: staff.roles } }
  const byClaim = { assignee: staff._id }
  const after = keyset.read(body.after)
  const options = { order, limit: page + 1, ...(after?.length === order.length ? { after } : {}) }
  const [ofRole, ofClaim, ...counts] = await Promise.all([
    alerts.list({ ...open, ...byRole }, options),
    alerts.list({ ...open, ...byClaim }, options),
    alerts.count({ ...open, ...byRole }),
    alerts.count({ ...open, ...byClaim }),
    alerts.count({ ...open, ...byRole, ...byClaim }),
  ])
  const [role, claim, both] = counts
  // The first of each list are the first of both; who is called twice is called once.
  const found = [...new Map([...ofRole, ...ofClaim].map(alert => [alert._id, alert])).values()].sort(earlier)
  const shown = found.slice(0, page)
  const last = shown.at(-1)
  return {
    ok: true,
    body: {
      alerts: shown.map(({ _id: id, application, number, what, words, at }) => ({
        id,
        application,
        number,
        what,
        words,
        at,
      })),
      count: role + claim - both,
      ...(found.length > page && last ? { next: keyset.write([last.at, last._id]) } : {}),
    },
  }
}

const order = [
  { field: 'at', direction: 'asc' },
  { field: '_id', direction: 'asc' },
] as const

const earlier = (one: Alert, other: Alert) => (one.at + one._id < other.at + other._id ? -1 : 1)

export async function markAlertSeen(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'mark-alert-seen'>,
): Promise<Handled<ReplyOf<StaffDoor, 'mark-alert-seen'>>> {
  const alerts = ports.database.collection<Alert>('alerts')
  const alert = await alerts.find(body.id)
  if (!alert || !visibleTo(staff)(alert) || !calls(alert, staff)) return { ok: false, problem: problems.notFound() }
  // Of two who see to it at once one is written down; both are answered.
  if (!alert.seen) await alerts.replace({ ...alert, seen: true, seenBy: staff._id })
  return { ok: true, body: {} }
}

const calls = ({ roles, assignee }: Alert, staff: StaffRecord) =>
  assignee === staff._id || roles.some(role => (staff.roles as readonly string[]).includes(role))
