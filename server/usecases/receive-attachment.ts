import type { Handled } from '../../core/contract/serve'
import type { Attachment as AttachmentView } from '../../core/contract/staff/attachments'
import { type Application, NEVER } from '../../core/domain/application/application'
import type { Material } from '../../core/domain/application/material'
import { beijing } from '../../core/domain/calendar/beijing'
import { fileRefusalWords } from '../../core/domain/files/file-refusal'
import { problems } from '../../core/domain/problem/problems'
import { MaterialId } from '../../core/domain/values/ids'
import { addMaterial } from '../applying/add-material'
import { definitionFor } from '../execution/definition-for'
import { keepOriginal } from '../execution/keep-original'
import { inSlot, slotFull } from '../execution/material-counts'
import { removeFiles } from '../execution/remove-files'
import type { KeptMaterial, MaterialRefusal, Ports } from '../ports'
import type { Attachment } from '../records/attachment'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'
import { attachmentView } from './attachments'

type Received = Handled<{ attachment: AttachmentView }>
type Looked =
  | { kind: 'kept'; files: readonly Pick<KeptMaterial, 'keptPath' | 'viewPath' | 'bytes' | 'sha256' | 'rawSha256'>[] }
  | { kind: 'refused'; code: MaterialRefusal }
  | undefined

/**
 * The bytes come: into quarantine, looked at, kept with a viewing copy or refused; nothing raw is left but the original of a PDF, which lies
 * encrypted. As material of the case a PDF becomes a picture for every page.
 */
export async function receiveAttachment(
  ports: Ports,
  { staff }: AskingStaff,
  id: string,
  bytes: Uint8Array,
): Promise<Received> {
  const attachments = ports.database.collection<Attachment>('attachments')
  const leave = await attachments.find(id)
  const now = ports.clock.now()
  const mine = leave?.by === staff._id && (await findCase(ports, staff, leave.application))
  if (!leave || !mine) return { ok: false, problem: problems.uploadUnknown() }
  if (leave.state === 'kept') return { ok: true, body: { attachment: attachmentView(leave) } }
  if (leave.state !== 'issued' || leave.expiresAt <= now) return { ok: false, problem: problems.uploadUnknown() }
  const slot = leave.slot === undefined ? undefined : definitionFor(mine)?.slots.find(({ name }) => name === leave.slot)
  // Pages of an earlier round make room for the first new one.
  const there = slot ? inSlot(mine.materials, slot.name).filter(({ round }) => round === mine.round).length : 0
  const room = slot ? slot.pages.max - there : 0
  if (slot && room <= 0) return { ok: false, problem: slotFull(slot) }

  await ports.files.put(leave.quarantine, bytes)
  const looked = await look(ports, leave, mine, room)
  await removeFiles(ports, [leave.quarantine])
  if (!looked) return { ok: false, problem: problems.documentsUnavailable({ title: '文件还没有处理好。' }) }
  if (looked.kind === 'refused') {
    await attachments.replace({ ...leave, state: 'refused' })
    const { title, remedy } = fileRefusalWords[looked.code]
    const fewer = slot && looked.code === 'too-many-pages' ? { remedy: `这一样还能放${room}页，请只留要用的页。` } : {}
    return { ok: false, problem: problems.materialRefused({ title, remedy, ...fewer }) }
  }
  const original =
    leave.type === 'pdf'
      ? { original: await keepOriginal(ports, { id, application: leave.application, by: staff._id }, bytes) }
      : {}
  const [first] = looked.files
  if (!first) throw new Error('a file was kept without a page')
  const { keptPath, viewPath, bytes: size, sha256, rawSha256 } = first
  const kept = { keptPath, viewPath, bytes: size, sha256, rawSha256, at: now, ...original }
  const next = { ...leave, state: 'kept' as const, kept, expiresAt: NEVER }
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'attachment.kept',
    subject: `${leave.application}/${id}`,
    centre: staff.centre,
    detail: { sha256, rawSha256 },
  })
  if (slot)
    for (const [index, file] of looked.files.entries()) {
      const page: Material = {
        ...{ width: 0, height: 0, hints: [] },
        ...file,
        id: MaterialId.parse(index === 0 ? id : ports.messageKeys.digest(`${id}-${index}`).slice(0, 32)),
        slot: slot.name,
        round: mine.round,
        keptAt: now,
        ...original,
      }
      const to = { kind: 'application', id: leave.application } as const
      const added = await addMaterial(ports, to, page, undefined, slot.pages.max)
      if (typeof added === 'number') continue
      await removeFiles(
        ports,
        looked.files.slice(index).flatMap(left => [left.keptPath, left.viewPath]),
      )
      return { ok: false, problem: slotFull(slot) }
    }
  if ((await attachments.replace(next)) === 'conflict') return { ok: false, problem: problems.uploadUnknown() }
  return { ok: true, body: { attachment: attachmentView(next) } }
}

/** @returns nothing when the files cannot be looked at now */
async function look(ports: Ports, leave: Attachment, application: Application, room: number): Promise<Looked> {
  const { _id: id, quarantine: uploadPath, maxBytes, type, slot } = leave
  const [kept, view] = ['kept', 'view'].map(place => `${place}/attachments/${leave.application}/${id}`) as [
    string,
    string,
  ]
  const lines = ['仅供办理住房公积金业务使用', application.number, beijing(ports.clock.now()).day]
  const request = { uploadPath, maxBytes, lines }
  if (type === 'pdf' && slot !== undefined) {
    const answer = await ports.documents.keepPages({ ...request, kept, view, maxPages: room })
    if (answer.kind !== 'yes') return undefined
    return answer.value.kind === 'kept' ? { kind: 'kept', files: answer.value.pages } : answer.value
  }
  const ending = type === 'pdf' ? 'pdf' : 'jpg'
  const paths = { ...request, keptPath: `${kept}.${ending}`, viewPath: `${view}.${ending}` }
  const answer = await (type === 'pdf' ? ports.documents.keepPdf(paths) : ports.documents.keepImage(paths))
  if (answer.kind !== 'yes') return undefined
  return answer.value.kind === 'kept' ? { kind: 'kept', files: [answer.value.material] } : answer.value
}
