import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Attachment as AttachmentView } from '../../core/contract/staff/attachments'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { type Application, NEVER } from '../../core/domain/application/application'
import { beijing } from '../../core/domain/calendar/beijing'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { MaterialId } from '../../core/domain/values/ids'
import { addMaterial } from '../applying/add-material'
import { refusalWords } from '../applying/refusal-words'
import { definitionFor } from '../execution/definition-for'
import type { Ports } from '../ports'
import type { Attachment } from '../records/attachment'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'

const leaveSeconds = 900
const linkSeconds = 300

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
  if (body.slot && (!slot || body.type !== 'image' || !takesMaterial(application)))
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

/** The bytes come: into quarantine, looked at, kept with a viewing copy or refused; nothing raw is left. */
export async function receiveAttachment(
  ports: Ports,
  { staff }: AskingStaff,
  id: string,
  bytes: Uint8Array,
): Promise<Handled<{ attachment: AttachmentView }>> {
  const attachments = ports.database.collection<Attachment>('attachments')
  const leave = await attachments.find(id)
  const now = ports.clock.now()
  const mine = leave?.by === staff._id && (await findCase(ports, staff, leave.application))
  if (!leave || !mine) return { ok: false, problem: problems.uploadUnknown() }
  if (leave.state === 'kept') return { ok: true, body: { attachment: viewOf(leave) } }
  if (leave.state !== 'issued' || leave.expiresAt <= now) return { ok: false, problem: problems.uploadUnknown() }
  const { quarantine: uploadPath, maxBytes, type } = leave
  await ports.files.put(uploadPath, bytes)
  const ending = type === 'pdf' ? 'pdf' : 'jpg'
  const request = {
    uploadPath,
    keptPath: `kept/attachments/${leave.application}/${id}.${ending}`,
    viewPath: `view/attachments/${leave.application}/${id}.${ending}`,
    maxBytes,
    lines: ['仅供办理住房公积金业务使用', mine.number, beijing(now).day],
  }
  const answer = await (type === 'pdf' ? ports.documents.keepPdf(request) : ports.documents.keepImage(request))
  if (answer.kind !== 'yes') {
    await ports.files.remove([uploadPath])
    return { ok: false, problem: problems.documentsUnavailable({ title: '文件还没有处理好。' }) }
  }
  if (answer.value.kind === 'refused') {
    await attachments.replace({ ...leave, state: 'refused' })
    const { title, remedy } = refusalWords[answer.value.code]
    return { ok: false, problem: problems.materialRefused({ title, remedy }) }
  }
  const { keptPath, viewPath, bytes: size, sha256, rawSha256 } = answer.value.material
  const kept = { keptPath, viewPath, bytes: size, sha256, rawSha256, at: now }
  const next = { ...leave, state: 'kept' as const, kept, expiresAt: NEVER }
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'attachment.kept',
    subject: `${leave.application}/${id}`,
    centre: staff.centre,
    detail: { sha256, rawSha256 },
  })
  if (leave.slot) {
    const most = definitionFor(mine)?.slots.find(({ name }) => name === leave.slot)?.pages.max ?? 1
    const { width, height, hints } = 'width' in answer.value.material ? answer.value.material : noPicture
    const material = {
      ...kept,
      id: MaterialId.parse(id),
      slot: leave.slot,
      round: mine.round,
      keptAt: now,
      width,
      height,
    }
    const added = await addMaterial(
      ports,
      { kind: 'application', id: leave.application },
      { ...material, hints: [...hints] },
      undefined,
      most,
    )
    if (typeof added !== 'number') return { ok: false, problem: problems.slotFull() }
  }
  if ((await attachments.replace(next)) === 'conflict') return { ok: false, problem: problems.uploadUnknown() }
  return { ok: true, body: { attachment: viewOf(next) } }
}

/** What staff put to a case. */
export async function listAttachments(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'list-attachments'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-attachments'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const all = await ports.database
    .collection<Attachment>('attachments')
    .list({ application: application._id }, { order: [{ field: '_id', direction: 'asc' }], limit: 100 })
  return { ok: true, body: { attachments: all.filter(({ state }) => state === 'kept').map(viewOf) } }
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

const noPicture = { width: 0, height: 0, hints: [] as const }

function viewOf({ _id, label, type, byName, issuedAt, kept }: Attachment): AttachmentView {
  return {
    id: _id,
    label,
    type,
    by: byName,
    at: kept?.at ?? issuedAt,
    bytes: kept?.bytes ?? 0,
    sha256: kept?.sha256 ?? '',
  }
}
