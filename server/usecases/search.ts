import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { QueueRow } from '../../core/contract/staff/queue'
import type { FoundCertificate } from '../../core/contract/staff/search'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { caseWorkers } from '../../core/contract/staff/staff-message'
import { problems } from '../../core/domain/problem/problems'
import { readSearch, type SearchKey } from '../../core/domain/search/read-search'
import type { Ports } from '../ports'
import type { Certificate } from '../records/certificate'
import type { AskingStaff, StaffRecord } from '../records/staff'
import { queueRow } from '../views/queue-row'
import { findCases } from '../work/find-cases'
import { receivedCertificate } from '../work/received-certificate'

/** Exact search by what stands on a paper; people are found by blind index, never by the text itself. Recorded. */
export async function search(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'search'>,
): Promise<Handled<ReplyOf<StaffDoor, 'search'>>> {
  const key = readSearch(body.text)
  if (!key) {
    const message = '请填要查的编号、姓名或证件号码'
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'text', message }] }) }
  }
  const { cases, more } = await findCases(ports, staff, key)
  const certificates = await certificatesBy(ports, staff, key)
  // 12329 has yet to learn who calls: a number is read from a paper, a name anybody knows.
  const told = key.by === 'number' || key.by === 'exchange' || staff.roles.some(role => caseWorkers.includes(role))
  const now = ports.clock.now()
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'queue.search',
    subject: key.by,
    centre: staff.centre,
    detail: { found: cases.length + certificates.length },
  })
  return {
    ok: true,
    body: {
      rows: cases.map(application => {
        const row = queueRow(ports.calendars, application, staff, now)
        return told ? row : withheld(row)
      }),
      by: key.by,
      certificates,
      ...(more ? { more } : {}),
    },
  }
}

async function certificatesBy(ports: Ports, staff: StaffRecord, key: SearchKey): Promise<FoundCertificate[]> {
  if (key.by !== 'certificate') return []
  const certificate = await ports.database.collection<Certificate>('certificates').find(key.number)
  if (!certificate || certificate.centre !== staff.centre) return []
  const { number, title, maskedName, maskedIdNumber, stateWords, issuedOn, validUntil } = receivedCertificate(
    ports,
    certificate,
  )
  return [{ number, title, maskedName, maskedIdNumber, stateWords, issuedOn, validUntil }]
}

/** That there is a case, and not how it stands; its number is for the caller to read out. */
const withheld = ({ assignee: _, ...row }: QueueRow): QueueRow => ({
  ...row,
  number: `${row.number.slice(0, -6)}******`,
  stateWords: '核对来电人后可看',
  round: 1,
  changedAt: row.submittedAt,
  due: { kind: 'none', words: '' },
  flags: [],
})
