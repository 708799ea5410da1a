import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Material } from '../../core/domain/application/material'
import { beijing } from '../../core/domain/calendar/beijing'
import { fileRefusalWords } from '../../core/domain/files/file-refusal'
import { problems } from '../../core/domain/problem/problems'
import { type ApplicationId, MaterialId } from '../../core/domain/values/ids'
import { addMaterial } from '../applying/add-material'
import { uploadTarget } from '../applying/upload-target'
import { slotFull } from '../execution/material-counts'
import { removeFiles } from '../execution/remove-files'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'
import type { Upload } from '../records/upload'
import { materialViews } from '../views/material-view'

/**
 * Takes exactly the file of the ticket; any other file id, another phone, a second use or a late one is refused the same way.
 * The kept id is the ticket's, so a lost reply can be asked for again.
 */
export async function keepMaterial(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'keep-material'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'keep-material'>>> {
  const uploads = ports.database.collection<Upload>('uploads')
  const upload = await uploads.find(body.upload)
  const mine =
    upload !== undefined &&
    upload.person === asking.session.person &&
    upload.openid === asking.caller.openid &&
    body.fileID === ports.files.idOf(upload.path)
  if (!mine) return { ok: false, problem: problems.uploadUnknown() }
  const target = await uploadTarget(ports, asking, upload.target)
  const slot = target?.slots.find(candidate => candidate.name === upload.slot)
  if (!target || !slot) return { ok: false, problem: problems.uploadUnknown() }
  const id = MaterialId.parse(upload._id)
  const existing = target.materials.find(material => material.id === id)
  if (existing) return answer(ports, existing, await versionOf(ports, upload))
  if (upload.state !== 'issued' || upload.expiresAt <= ports.clock.now()) {
    return { ok: false, problem: problems.uploadUnknown() }
  }

  const now = ports.clock.now()
  const stem = `kept/materials/${upload.target}/${id}`
  const kept = await ports.documents.keepImage({
    uploadPath: upload.path,
    keptPath: `${stem}.jpg`,
    viewPath: `view/materials/${upload.target}/${id}.jpg`,
    maxBytes: upload.maxBytes,
    lines: ['仅供办理住房公积金业务使用', target.number, beijing(now).day],
  })
  if (kept.kind === 'unknown')
    return { ok: false, problem: problems.documentsUnavailable({ title: '照片还没有处理好。' }) }
  if (kept.kind === 'no') {
    await uploads.replace({ ...upload, state: 'refused' })
    return { ok: false, problem: problems.uploadUnknown() }
  }
  if (kept.value.kind === 'refused') {
    await uploads.replace({ ...upload, state: 'refused' })
    const words = fileRefusalWords[kept.value.code]
    return {
      ok: false,
      problem: problems.materialRefused({
        title: words.title,
        remedy: words.remedy,
        fields: [{ path: upload.slot, message: words.title }],
      }),
    }
  }
  await spend(ports, upload)
  const { keptPath, viewPath, width, height, bytes, sha256, rawSha256, hints } = kept.value.material
  const material: Material = {
    id,
    slot: upload.slot,
    round: target.round,
    keptAt: now,
    keptPath,
    viewPath,
    width,
    height,
    bytes,
    sha256,
    rawSha256,
    hints: [...hints],
  }
  const to = { kind: upload.targetKind, id: upload.target }
  const version = await addMaterial(ports, to, material, upload.replaces, slot.pages.max)
  if (typeof version === 'number') return answer(ports, material, version)
  const holder = await holderOf(ports, upload.target, id)
  if (holder) return answer(ports, material, holder.revision ?? holder.version)
  if (version !== 'busy') await removeFiles(ports, [keptPath, viewPath])
  return { ok: false, problem: version === 'full' ? slotFull(slot) : problems.staleVersion() }
}

/**
 * Marks the ticket as used. The same file may be taken twice at once: the second finds the raw file gone and says so, but the
 * picture that was made counts; as its id is the ticket's it is added once.
 */
async function spend(ports: Ports, { _id }: Upload): Promise<void> {
  const uploads = ports.database.collection<Upload>('uploads')
  for (;;) {
    const upload = await uploads.find(_id)
    if (!upload || upload.state === 'kept') return
    const version = await uploads.replace({ ...upload, state: 'kept', material: MaterialId.parse(_id) })
    if (version !== 'conflict') return
  }
}

/** The draft or case that has the picture already: a twin of this request was faster. */
async function holderOf(ports: Ports, target: ApplicationId, id: MaterialId) {
  for (const collection of ['drafts', 'applications'] as const) {
    const found = await ports.database
      .collection<Pick<Draft, '_id' | 'materials'> & { revision?: number }>(collection)
      .find(target)
    if (found?.materials.some(material => material.id === id)) return found
  }
  return undefined
}

async function answer(
  ports: Ports,
  material: Material,
  version: number,
): Promise<Handled<ReplyOf<DepositorDoor, 'keep-material'>>> {
  const [view] = await materialViews(ports, [material], true)
  if (!view) throw new Error(`material ${material.id} has no view`)
  return { ok: true, body: { material: view, version } }
}

async function versionOf(ports: Ports, upload: Upload): Promise<number> {
  const collection = upload.targetKind === 'draft' ? 'drafts' : 'applications'
  const found = await ports.database.collection<{ _id: string; revision?: number }>(collection).find(upload.target)
  return found?.revision ?? found?.version ?? 0
}
