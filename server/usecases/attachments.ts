import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Attachment as AttachmentView } from '../../core/contract/staff/attachments'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { definitionFor } from '../execution/definition-for'
import type { Ports } from '../ports'
import type { Attachment } from '../records/attachment'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'

const leaveSeconds = 900
const linkSeconds = 300
const pageSize = 100

/** At the window of the accepting centre, or the own; at the handling one, what the liaison keys in from the national platform. */
const takesMaterial = ({ flow, byHand }: Application) =>
  flow === 'accepting' || flow === 'local' || (flow === 'handling' && byHand === true)

/** Leave to send one file to one case, once, for fifteen minutes, by this member of staff alone. */
export async function issueAttachment(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'issue-attachment'>,
): Promise<Handled<ReplyOf<StaffDoor, 'issue-attachment'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const slot = body.slot && definitionFor(application)?.slots.find(({ name }) => name === body.slot)
  if (body.slot && (!slot || !takesMaterial(application)))
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'slot', message: '这件业务没有这样材料' }] }) }
  const now = ports.clock.now()
  const id = ports.chance.hex(16)
  const attachment: Attachment = {
    _id: id,
    application: application._id,
    label: body.label.trim(),
    ...(slot ? { slot: slot.name } : {}),
    type: body.type,
    maxBytes: body.bytes,
    quarantine: `quarantine/${ports.chance.hex(16)}`,
    state: 'issued',
    by: staff._id,
    byName: staff.name,
    issuedAt: now,
    expiresAt: plus(now, leaveSeconds),
  }
  if ((await ports.database.collection<Attachment>('attachments').add(attachment)) === 'taken')
    throw new Error('an id was drawn twice')
  return { ok: true, body: { id, path: `/files/${id}`, expiresAt: attachment.expiresAt } }
}

/** What staff put to a case, in the order it came. */
export async function listAttachments(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'list-attachments'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-attachments'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const kept: Attachment[] = []
  for (let last: Attachment | undefined; ; last = kept.at(-1)) {
    const page = await ports.database.collection<Attachment>('attachments').list(
      { application: application._id, state: 'kept' },
      {
        order: [
          { field: 'issuedAt', direction: 'asc' },
          { field: '_id', direction: 'asc' },
        ],
        limit: pageSize,
        ...(last ? { after: [last.issuedAt, last._id] } : {}),
      },
    )
    kept.push(...page)
    if (page.length < pageSize) return { ok: true, body: { attachments: kept.map(attachmentView) } }
  }
}

/** A link to the viewing copy, never to what is kept; given after the access check and recorded. */
export async function openAttachment(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'open-attachment'>,
): Promise<Handled<ReplyOf<StaffDoor, 'open-attachment'>>> {
  const application = await findCase(ports, staff, body.application)
  const found = application && (await ports.database.collection<Attachment>('attachments').find(body.attachment))
  if (!found?.kept || found.application !== application?._id) return { ok: false, problem: problems.notFound() }
  const now = ports.clock.now()
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'attachment.open',
    subject: `${found.application}/${found._id}`,
    centre: staff.centre,
  })
  const link = await ports.files.link(found.kept.viewPath, linkSeconds)
  return { ok: true, body: { link, expiresAt: plus(now, linkSeconds) } }
}

/** As staff see it. */
export function attachmentView({ _id, label, slot, type, byName, issuedAt, kept }: Attachment): AttachmentView {
  return {
    id: _id,
    label,
    ...(slot ? { slot } : {}),
    type,
    by: byName,
    at: kept?.at ?? issuedAt,
    bytes: kept?.bytes ?? 0,
    sha256: kept?.sha256 ?? '',
    ...(kept?.original ? { original: kept.original } : {}),
  }
}
