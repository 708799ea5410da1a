import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { LeftFile } from '../records/left-file'
import type { Original } from '../records/original'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'

const linkSeconds = 300

/**
 * 看原件: a link to the PDF as it came, for a stated reason, recorded. It is opened for these five minutes only: the copy the link leads to is
 * written down to be removed before it is made.
 */
export async function openOriginal(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'open-original'>,
): Promise<Handled<ReplyOf<StaffDoor, 'open-original'>>> {
  const application = await findCase(ports, staff, body.application)
  const original = await ports.database.collection<Original>('originals').find(body.original)
  if (!application || original?.application !== application._id) return { ok: false, problem: problems.notFound() }
  const bytes = await opened(ports, original)
  if (!bytes) return { ok: false, problem: problems.documentsUnavailable({ title: '原件现在读不出来。' }) }
  const now = ports.clock.now()
  const expiresAt = plus(now, linkSeconds)
  const path = `opened/${ports.chance.hex(16)}.pdf`
  const copy: LeftFile = { _id: path, since: now, tries: 0, dueAt: expiresAt }
  await ports.database.collection<LeftFile>('leftFiles').add(copy)
  await ports.files.put(path, bytes)
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'original.open',
    subject: `${application._id}/${original._id}`,
    centre: staff.centre,
    detail: { reason: body.reason, sha256: original.sha256 },
  })
  return { ok: true, body: { link: await ports.files.link(path, linkSeconds), expiresAt } }
}

/** @returns nothing when it is not there, or not what was kept */
async function opened(ports: Ports, { _id, path, sealed, sha256 }: Original): Promise<Uint8Array | undefined> {
  const content = await ports.files.get(path)
  if (!content) return undefined
  try {
    const bytes = ports.vault.openFile(_id, sealed, content)
    return ports.messageKeys.digest(bytes) === sha256 ? bytes : undefined
  } catch {
    // Not what was sealed for this record.
    return undefined
  }
}
