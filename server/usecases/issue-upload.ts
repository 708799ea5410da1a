import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { UploadId } from '../../core/domain/values/ids'
import { uploadTarget } from '../applying/upload-target'
import { slotFull } from '../execution/material-counts'
import type { AskingPerson, Ports } from '../ports'
import type { Upload } from '../records/upload'

/** Seconds a ticket lives. */
const FIFTEEN_MINUTES = 900

/** Leave to upload one file: a path of 128 random bits, for this phone, target and slot, once, into quarantine. */
export async function issueUpload(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'issue-upload'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'issue-upload'>>> {
  const { openid } = asking.caller
  if (!openid) return { ok: false, problem: problems.notAllowed() }
  const target = await uploadTarget(ports, asking, body.target)
  const slot = target?.slots.find(candidate => candidate.name === body.slot)
  if (!target || !slot) return { ok: false, problem: problems.notFound() }
  const counting = target.materials.filter(
    material =>
      material.slot === slot.name &&
      material.round === target.round &&
      !material.replacedAt &&
      material.id !== body.replaces,
  )
  if (counting.length >= slot.pages.max) {
    return { ok: false, problem: slotFull(slot) }
  }
  if (body.bytes > slot.maxBytes) {
    return {
      ok: false,
      problem: problems.fieldsWrong({ fields: [{ path: slot.name, message: '照片太大了，请选20MB以内的' }] }),
    }
  }
  const id = UploadId.parse(ports.chance.hex(16))
  const path = `quarantine/${id}.${body.type}`
  const expiresAt = plus(ports.clock.now(), FIFTEEN_MINUTES)
  const upload: Upload = {
    _id: id,
    person: asking.session.person,
    openid,
    target: body.target,
    targetKind: target.kind,
    slot: slot.name,
    path,
    maxBytes: slot.maxBytes,
    ...(body.replaces ? { replaces: body.replaces } : {}),
    state: 'issued',
    expiresAt,
  }
  await ports.database.collection<Upload>('uploads').add(upload)
  return { ok: true, body: { ticket: { upload: id, cloudPath: path, expiresAt, maxBytes: slot.maxBytes } } }
}
