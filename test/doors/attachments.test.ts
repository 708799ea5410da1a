import { PDFDocument } from '@cantoo/pdf-lib'
import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { pictures } from '../../local/acting/pictures'
import { submitRetirement } from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')

let world: World
let handler: Staff
let application: ApplicationId
beforeAll(async () => {
  world = await openWorld()
  const who = depositor(world, 'openid-attached')
  await logInByFace(world, who, people.huangshiRetiree, huangshi)
  application = (await submitRetirement(world, who, people.huangshiRetiree, huangshi)).id
  handler = await signIn(world, 'hs-jingban')
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

async function send(path: string, bytes: Uint8Array, type: string, session = handler.session()) {
  const reply = await fetch(`${world.cloud}/staff${path}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${session}` },
    body: bytes as unknown as BodyInit,
  })
  return { status: reply.status, said: (await reply.json()) as { ok?: boolean; problem?: { code: string } } }
}
const leave = (type: 'image' | 'pdf', bytes: number) =>
  handler.get('issue-attachment', { application, label: '协查回函', type, bytes })

test('a letter and a scan go to the case as bytes, come back as viewing copies by a link, and only there', async () => {
  const letter = await PDFDocument.create()
  letter.addPage([300, 400]).drawText('letter')
  const pdf = await letter.save()
  const scan = (await pictures()).read('id-front.jpg')
  for (const [type, bytes, mime] of [
    ['pdf', pdf, 'application/pdf'],
    ['image', scan, 'image/jpeg'],
  ] as const) {
    const { path, id } = await leave(type, bytes.length)
    expect(await send(path, bytes, mime)).toMatchObject({ status: 200, said: { ok: true } })
    const { link } = await handler.get('open-attachment', { application, attachment: id })
    const copy = Buffer.from(await (await fetch(link)).arrayBuffer())
    expect(copy.equals(Buffer.from(bytes))).toBe(false)
    expect(copy.subarray(0, 3).toString('latin1')).toBe(type === 'pdf' ? '%PD' : '\xff\xd8\xff')
  }
  expect((await handler.get('list-attachments', { application })).attachments).toHaveLength(2)
}, 60_000)

test('without a session, with another kind of content, over five megabytes, or with a script inside: turned away', async () => {
  const { path } = await leave('pdf', 100)
  const bytes = Buffer.from('%PDF-1.7')
  expect((await send(path, bytes, 'application/pdf', 'nobody')).status).toBe(401)
  expect((await send(path, bytes, 'image/svg+xml')).status).toBe(415)
  expect((await send(path, bytes, 'text/html')).status).toBe(415)
  expect((await send(path, Buffer.alloc(5 * 1024 * 1024 + 1), 'application/pdf')).status).toBe(413)
  expect((await send('/files/not-an-id', bytes, 'application/pdf')).status).toBeGreaterThanOrEqual(400)
  const scripted = await PDFDocument.create()
  scripted.addPage()
  scripted.addJavaScript('open', 'app.alert(1)')
  const script = await scripted.save()
  const { path: other } = await leave('pdf', script.length)
  expect((await send(other, script, 'application/pdf')).said.problem?.code).toBe('material.refused')
}, 60_000)
