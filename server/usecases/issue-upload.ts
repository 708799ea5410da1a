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
/** Tickets of one slot that may lie unused: as many as it has pages, and a few for sendings that broke off. */
const sparePerSlot = 3
/** Tickets one person may take in fifteen minutes: every page of every item, several times over. */
const mostOpen = 60

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
  const uploads = ports.database.collection<Upload>('uploads')
  const now = ports.clock.now()
  const open = await uploads.list({ person: asking.session.person, expiresAt: { gt: now } }, { limit: mostOpen + 1 })
  const waiting = open.filter(({ state }) => state === 'issued')
  const here = waiting.filter(other => other.target === body.target && other.slot === slot.name)
  if (here.length >= slot.pages.max + sparePerSlot || open.length >= mostOpen)
    return { ok: false, problem: problems.uploadsWaiting() }
  const id = UploadId.parse(ports.chance.hex(16))
  const path = `quarantine/${id}.${body.type}`
  const expiresAt = plus(now, FIFTEEN_MINUTES)
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
  await uploads.add(upload)
  return { ok: true, body: { ticket: { upload: id, cloudPath: path, expiresAt, maxBytes: slot.maxBytes } } }
}
