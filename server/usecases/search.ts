import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import { normalisePersonName } from '../../core/domain/values/person-name'
import { normaliseResidentId } from '../../core/domain/values/resident-id'
import type { Ports, Where } from '../ports'
import type { AskingStaff } from '../records/staff'
import { queueRow } from '../views/queue-row'
import { casesOf } from '../work/visible-to'

/** Exact search by case number, whole ID number or whole name; the latter two by blind index, never by the text itself. */
export async function search(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'search'>,
): Promise<Handled<ReplyOf<StaffDoor, 'search'>>> {
  const text = body.text.trim()
  const idNumber = normaliseResidentId(text)
  const by = /^[A-Za-z]{2}\d{8}-\d{6}$/.test(text) ? 'number' : /^\d{17}[\dX]$/.test(idNumber) ? 'id-number' : 'name'
  const where: Record<typeof by, Where> = {
    number: { number: text.toUpperCase() },
    'id-number': { idIndex: ports.vault.blind('idNumber', idNumber) },
    name: { nameIndex: ports.vault.blind('name', normalisePersonName(text)) },
  }
  const found = await ports.database
    .collection<Application>('applications')
    .list({ ...casesOf(staff), ...where[by] }, { limit: 50 })
  const now = ports.clock.now()
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'queue.search',
    subject: by,
    centre: staff.centre,
    detail: { found: found.length },
  })
  return { ok: true, body: { rows: found.map(application => queueRow(ports.calendars, application, staff, now)), by } }
}
