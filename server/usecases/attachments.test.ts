import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { attachmentMessages } from '../../core/contract/staff/attachments'
import { plus } from '../../core/domain/calendar/plus'
import { issueAttachment, listAttachments, openAttachment } from './attachments'
import { receiveAttachment } from './receive-attachment'
import { showCase } from './show-case'
import { sweepUploads } from './sweep-uploads'
import { anApplyWorld, centreOf, handsIn, jpeg, staffOf } from './testing/apply-story'
import { anExchangeWorld, takesDown } from './testing/exchange-story'
import { mustReply } from './testing/must'

const pdf = new TextEncoder().encode('%PDF-1.7 a letter')
const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

async function aDesk() {
  const world = await anApplyWorld()
  const { ports, centre } = world
  const { id } = await handsIn(world)
  const clerk = await staffOf(ports, centre, 'clerk', 'handler')
  const issue = async (type: 'image' | 'pdf' = 'pdf', by = clerk) =>
    mustReply(await issueAttachment(ports, by, { application: id, label: '协查回函', type, bytes: 100 })).id
  const quarantined = () => [...ports.files.kept.keys()].filter(path => path.startsWith('quarantine/'))
  return { ...world, id, clerk, issue, quarantined }
}

test('a file goes through quarantine, is kept with a viewing copy, listed, and opened by a short link; nothing raw is left', async () => {
  const { ports, id, clerk, issue, quarantined } = await aDesk()
  const leave = await issue()
  const { attachment } = mustReply(await receiveAttachment(ports, clerk, leave, pdf))
  expect(mustReply(await receiveAttachment(ports, clerk, leave, pdf)).attachment).toEqual(attachment)
  expect(quarantined()).toEqual([])
  expect(mustReply(await listAttachments(ports, clerk, { application: id })).attachments).toEqual([attachment])
  const { link } = mustReply(await openAttachment(ports, clerk, { application: id, attachment: leave }))
  expect(link).toContain('/view/')
  expect(link).toContain('seconds=300')
  expect(ports.audited.slice(-2).map(({ action }) => action)).toEqual(['attachment.kept', 'attachment.open'])
})

test('what is not what it was said to be is refused, and nothing of it stays', async () => {
  const { ports, clerk, issue, quarantined } = await aDesk()
  const before = ports.files.kept.size
  expect(codeOf(await receiveAttachment(ports, clerk, await issue('pdf'), jpeg()))).toBe('material.refused')
  expect(codeOf(await receiveAttachment(ports, clerk, await issue('image'), pdf))).toBe('material.refused')
  const refused = await issue('image')
  await receiveAttachment(ports, clerk, refused, pdf)
  expect(codeOf(await receiveAttachment(ports, clerk, refused, jpeg()))).toBe('upload.unknown')
  expect(quarantined()).toEqual([])
  expect(ports.files.kept.size).toBe(before)
})

test('a leave is for one member of staff, one case, one file, fifteen minutes', async () => {
  const { ports, id, clerk, issue, centre } = await aDesk()
  const colleague = await staffOf(ports, centre, 'colleague', 'handler')
  const foreign = await staffOf(ports, centreOf('instant'), 'foreign', 'handler')
  const leave = await issue()
  expect(codeOf(await receiveAttachment(ports, colleague, leave, pdf))).toBe('upload.unknown')
  expect(codeOf(await receiveAttachment(ports, clerk, 'f'.repeat(32), pdf))).toBe('upload.unknown')
  const body = { application: id, label: '回函', type: 'pdf' as const, bytes: 9 }
  expect(codeOf(await issueAttachment(ports, foreign, body))).toBe('request.not-found')
  expect(codeOf(await openAttachment(ports, foreign, { application: id, attachment: leave }))).toBe('request.not-found')
  ports.clock.pass(900)
  expect(codeOf(await receiveAttachment(ports, clerk, leave, pdf))).toBe('upload.unknown')
})

test('when the files cannot be looked at nothing raw is left, and a leave nobody used is swept away', async () => {
  const { ports, clerk, issue, quarantined } = await aDesk()
  const leave = await issue()
  ports.documents.down = true
  expect(codeOf(await receiveAttachment(ports, clerk, leave, pdf))).toBe('documents.unavailable')
  expect(quarantined()).toEqual([])
  ports.clock.pass(900)
  await sweepUploads(ports, plus(ports.clock.now(), 60))
  expect(await ports.database.collection('attachments').count({})).toBe(0)
})

test('whoever may send a file, or sees it listed, may open it again', () => {
  const roles = (name: keyof typeof attachmentMessages) => [...(attachmentMessages[name].roles ?? [])].sort()
  expect(roles('issue-attachment').filter(role => !roles('open-attachment').includes(role))).toEqual([])
  expect(roles('list-attachments')).toEqual(roles('open-attachment'))
})

test('every kept file is listed, in the order it came, however many were begun and never sent', async () => {
  const { ports, id, clerk, issue } = await aDesk()
  for (let i = 0; i < 120; i += 1) await issue()
  const sent: string[] = []
  for (let i = 0; i < 3; i += 1) {
    ports.clock.pass(60)
    const leave = await issue()
    mustReply(await receiveAttachment(ports, clerk, leave, pdf))
    sent.push(leave)
  }
  const { attachments } = mustReply(await listAttachments(ports, clerk, { application: id }))
  expect(attachments.map(attachment => attachment.id)).toEqual(sent)
})

test('what became material of the case is marked as such: it is looked at among the pictures', async () => {
  const world = await anExchangeWorld(centreOf('reviewed'))
  const { ports } = world
  const window = world.at(world.a, 'window')
  const id = await takesDown(world, settlementCertificate, 'agency')
  const { slots } = mustReply(await showCase(ports, window, { application: id })).review
  const { attachments } = mustReply(await listAttachments(ports, window, { application: id }))
  expect(attachments.length).toBeGreaterThan(0)
  for (const { slot } of attachments) expect(slots.map(({ name }) => name)).toContain(slot)
})
