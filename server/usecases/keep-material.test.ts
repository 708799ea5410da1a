import { plus } from '../../core/domain/calendar/plus'
import { type ApplicationId, MaterialId, UploadId } from '../../core/domain/values/ids'
import type { Draft } from '../records/draft'
import { discardDraft } from './discard-draft'
import { issueUpload } from './issue-upload'
import { keepMaterial } from './keep-material'
import { removeMaterial } from './remove-material'
import { startDraft } from './start-draft'
import { sweepUploads } from './sweep-uploads'
import { type ApplyWorld, anApplyWorld, item, jpeg, nobody, uploads } from './testing/apply-story'
import { mustRefuse, mustReply } from './testing/must'

async function drafting() {
  const world = await anApplyWorld()
  const { draft } = mustReply(await startDraft(world.ports, world.asking, { centre: world.centre.code, item }))
  return { world, id: draft.id }
}
const ask = (target: ApplicationId, slot = 'id-front', bytes = 5) => ({ target, slot, bytes, type: 'jpg' as const })
async function ticketFor({ ports, asking }: ApplyWorld, target: ApplicationId, slot = 'id-front') {
  const { ticket } = mustReply(await issueUpload(ports, asking, ask(target, slot)))
  await ports.files.put(ticket.cloudPath, jpeg())
  return { upload: UploadId.parse(ticket.upload), fileID: ports.files.idOf(ticket.cloudPath), path: ticket.cloudPath }
}
const draftOf = async ({ ports }: ApplyWorld, id: ApplicationId) => {
  const draft = await ports.database.collection<Draft>('drafts').find(id)
  if (!draft) throw new Error('no draft')
  return draft
}
const filesOf = ({ ports }: ApplyWorld) => [...ports.files.kept.keys()].filter(path => !path.startsWith('quarantine/'))

test('a picture is taken once, kept and viewed apart, and the raw file is gone', async () => {
  const { world, id } = await drafting()
  const { upload, fileID, path } = await ticketFor(world, id)
  const first = mustReply(await keepMaterial(world.ports, world.asking, { upload, fileID }))
  expect(first.material).toMatchObject({ slot: 'id-front', page: 1 })
  expect(world.ports.files.kept.has(path)).toBe(false)
  expect(filesOf(world).sort()).toEqual([`kept/materials/${id}/${upload}.jpg`, `view/materials/${id}/${upload}.jpg`])
  const again = mustReply(await keepMaterial(world.ports, world.asking, { upload, fileID }))
  expect(again.material.id).toBe(first.material.id)
  expect((await draftOf(world, id)).materials).toHaveLength(1)
})

test('tickets that lie unused are few, for one slot and for one person; the others stay free', async () => {
  const { world, id } = await drafting()
  const { ports, asking } = world
  for (let ticket = 0; ticket < 4; ticket += 1) mustReply(await issueUpload(ports, asking, ask(id)))
  const refused = mustRefuse(await issueUpload(ports, asking, ask(id)))
  expect([refused.code, refused.remedy]).toEqual(['upload.too-many', '请过15分钟再传，已经传好的都在。'])
  mustReply(await issueUpload(ports, asking, ask(id, 'id-back')))
  ports.clock.pass(900)
  mustReply(await issueUpload(ports, asking, ask(id)))
})

test('somebody who takes and takes again gets no more than sixty in a quarter of an hour', async () => {
  const { world, id } = await drafting()
  const { ports, asking } = world
  for (let turn = 0; turn < 60; turn += 1) {
    const { ticket } = mustReply(await issueUpload(ports, asking, ask(id)))
    const upload = UploadId.parse(ticket.upload)
    await ports.files.put(ticket.cloudPath, Uint8Array.of(1, 2, 3))
    mustRefuse(await keepMaterial(ports, asking, { upload, fileID: ports.files.idOf(ticket.cloudPath) }))
  }
  expect(mustRefuse(await issueUpload(ports, asking, ask(id))).code).toBe('upload.too-many')
})

test('the viewing copy says what it is for and whose case it belongs to', async () => {
  const { world, id } = await drafting()
  await uploads(world, id, 'id-front')
  const view = [...world.ports.files.kept].find(([path]) => path.startsWith('view/'))?.[1]
  const text = new TextDecoder().decode(view)
  expect(text).toContain('仅供办理住房公积金业务使用')
  expect(text).toContain((await draftOf(world, id)).number)
})

test('a ticket is good for one phone, person, path and quarter of an hour', async () => {
  const { world, id } = await drafting()
  const { ports, asking } = world
  const { upload, fileID } = await ticketFor(world, id)
  const other = await ticketFor(world, id, 'id-back')
  const phone = { ...asking, caller: { ...asking.caller, openid: 'another-phone' } }
  const person = { ...asking, session: { ...asking.session, person: 'somebody-else' as never } }
  const refusals = [
    await keepMaterial(ports, phone, { upload, fileID }),
    await keepMaterial(ports, person, { upload, fileID }),
    await keepMaterial(ports, asking, { upload, fileID: other.fileID }),
    await keepMaterial(ports, asking, { upload, fileID: `${fileID}/../x` }),
    await keepMaterial(ports, asking, { upload, fileID: ports.files.idOf('kept/materials/secret.jpg') }),
    await keepMaterial(ports, asking, { upload: UploadId.parse('f'.repeat(32)), fileID }),
  ]
  for (const refusal of refusals) expect(refusal).toEqual(refusals[5])
  ports.clock.pass(900)
  expect(mustRefuse(await keepMaterial(ports, asking, { upload, fileID })).code).toBe('upload.unknown')
  expect((await draftOf(world, id)).materials).toEqual([])
})

test('nobody gets a ticket for another’s draft, an unknown one, or a slot that is not asked for', async () => {
  const { world, id } = await drafting()
  const { ports, asking } = world
  const person = { ...asking, session: { ...asking.session, person: 'somebody-else' as never } }
  const foreign = await issueUpload(ports, person, ask(id))
  expect(foreign).toEqual(await issueUpload(ports, person, ask(nobody)))
  expect(mustRefuse(await issueUpload(ports, asking, ask(id, 'diary'))).code).toBe('request.not-found')
  expect(mustRefuse(await issueUpload(ports, asking, ask(id, 'id-front', 20 * 1_048_576 + 1))).code).toBe(
    'request.fields-wrong',
  )
  expect(await removeMaterial(ports, person, { target: id, material: MaterialId.parse('0'.repeat(32)) })).toEqual(
    await removeMaterial(ports, person, { target: nobody, material: MaterialId.parse('0'.repeat(32)) }),
  )
})

test('a slot takes its pages and no more', async () => {
  const { world, id } = await drafting()
  for (let page = 1; page <= 5; page += 1) await uploads(world, id, 'retirement-certificate')
  const sixth = await issueUpload(world.ports, world.asking, ask(id, 'retirement-certificate'))
  expect(mustRefuse(sixth)).toMatchObject({ code: 'material.slot-full', title: '退休证最多5张，已经满了。' })
})

test('tickets taken in advance do not widen a slot, and what did not fit is not kept', async () => {
  const { world, id } = await drafting()
  const tickets = [await ticketFor(world, id), await ticketFor(world, id), await ticketFor(world, id)]
  const replies = []
  for (const { upload, fileID } of tickets)
    replies.push(await keepMaterial(world.ports, world.asking, { upload, fileID }))
  expect(replies.map(reply => (reply.ok ? 'ok' : reply.problem.code))).toEqual([
    'ok',
    'material.slot-full',
    'material.slot-full',
  ])
  expect((await draftOf(world, id)).materials).toHaveLength(1)
  expect(filesOf(world)).toHaveLength(2)
})

test('a replacement takes the place of the picture it names, once', async () => {
  const { world, id } = await drafting()
  const first = await uploads(world, id, 'id-front')
  const second = await uploads(world, id, 'id-front', first.material.id)
  const draft = await draftOf(world, id)
  expect(draft.materials.filter(each => !each.replacedAt).map(each => each.id)).toEqual([second.material.id])
  const foreign = await issueUpload(world.ports, world.asking, {
    ...ask(id),
    replaces: MaterialId.parse('e'.repeat(32)),
  })
  expect(mustRefuse(foreign).code).toBe('material.slot-full')
})

test('a refused file says why, and its ticket is spent', async () => {
  const { world, id } = await drafting()
  const { upload, fileID, path } = await ticketFor(world, id)
  await world.ports.files.put(path, new TextEncoder().encode('<svg/>'))
  const refusal = mustRefuse(await keepMaterial(world.ports, world.asking, { upload, fileID }))
  expect(refusal).toMatchObject({
    code: 'material.refused',
    title: '这个文件不是照片。',
    fields: [{ path: 'id-front' }],
  })
  await world.ports.files.put(path, jpeg())
  expect(mustRefuse(await keepMaterial(world.ports, world.asking, { upload, fileID })).code).toBe('upload.unknown')
})

test('when the pictures’ workshop is silent the same ticket may be tried again', async () => {
  const { world, id } = await drafting()
  const { upload, fileID } = await ticketFor(world, id)
  world.ports.documents.down = true
  expect(mustRefuse(await keepMaterial(world.ports, world.asking, { upload, fileID })).code).toBe(
    'documents.unavailable',
  )
  world.ports.documents.down = false
  mustReply(await keepMaterial(world.ports, world.asking, { upload, fileID }))
})

test('taking the same file many times at once keeps one picture', async () => {
  const { world, id } = await drafting()
  const { upload, fileID } = await ticketFor(world, id)
  await Promise.all(Array.from({ length: 20 }, () => keepMaterial(world.ports, world.asking, { upload, fileID })))
  expect((await draftOf(world, id)).materials).toHaveLength(1)
  expect(filesOf(world)).toHaveLength(2)
  expect(mustReply(await keepMaterial(world.ports, world.asking, { upload, fileID })).material.slot).toBe('id-front')
})

test('a picture kept for a draft that is gone meanwhile leaves no file behind', async () => {
  const { world, id } = await drafting()
  const { upload, fileID } = await ticketFor(world, id)
  const keep = world.ports.documents.keepImage.bind(world.ports.documents)
  world.ports.documents.keepImage = async request => {
    const kept = await keep(request)
    mustReply(await discardDraft(world.ports, world.asking, { draft: id }))
    return kept
  }
  expect(mustRefuse(await keepMaterial(world.ports, world.asking, { upload, fileID })).code).toBe('request.stale')
  expect(filesOf(world)).toEqual([])
})

test('taking a picture out of a draft, or throwing the draft away, deletes the files', async () => {
  const { world, id } = await drafting()
  const { material } = await uploads(world, id, 'id-front')
  await uploads(world, id, 'id-back')
  const { version } = mustReply(await removeMaterial(world.ports, world.asking, { target: id, material: material.id }))
  expect(version).toBe((await draftOf(world, id)).version)
  expect(filesOf(world)).toHaveLength(2)
  expect(
    mustReply(await removeMaterial(world.ports, world.asking, { target: id, material: material.id })).version,
  ).toBe(version)
  mustReply(await discardDraft(world.ports, world.asking, { draft: id }))
  expect(filesOf(world)).toEqual([])
})

test('the sweep removes tickets past their time with the raw file, and never a kept picture', async () => {
  const { world, id } = await drafting()
  await uploads(world, id, 'id-front')
  const left = await ticketFor(world, id, 'id-back')
  const { ports } = world
  expect(await sweepUploads(ports, plus(ports.clock.now(), 60))).toEqual({ removed: 0 })
  ports.clock.pass(900)
  expect(await sweepUploads(ports, plus(ports.clock.now(), 60))).toEqual({ removed: 2 })
  expect(ports.files.kept.has(left.path)).toBe(false)
  expect(filesOf(world)).toHaveLength(2)
})
