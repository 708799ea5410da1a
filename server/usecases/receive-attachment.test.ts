import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { centres } from '../../core/catalogue/registry'
import { plus } from '../../core/domain/calendar/plus'
import { inSlot } from '../execution/material-counts'
import type { Original } from '../records/original'
import { issueAttachment } from './attachments'
import { openOriginal } from './open-original'
import { receiveAttachment } from './receive-attachment'
import { showCase } from './show-case'
import { startIntake } from './start-intake'
import { sweepLeftFiles } from './sweep-left-files'
import { anIntake, aWorldFor, stored } from './testing/exchange-story'
import { mustRefuse, mustReply } from './testing/must'

const scan = (pages: number) => new TextEncoder().encode(`%PDF-1.7 pages=${pages} signed`)

/** A case at the window of another centre, and the slot of its form, which takes five pages. */
async function aWindow() {
  const [b] = centres
  if (!b) throw new Error('no centre')
  const world = await aWorldFor(b, settlementCertificate)
  const { ports, a, at } = world
  const window = at(a, 'window')
  const { review } = mustReply(await startIntake(ports, window, anIntake(world, settlementCertificate, 'agency')))
  const id = review.row.id
  const slot = 'application-form'
  const leave = async (type: 'image' | 'pdf' = 'pdf') => {
    const body = { application: id, label: '申请表扫描件', slot, type, bytes: 100 }
    return mustReply(await issueAttachment(ports, window, body)).id
  }
  const pages = async () => inSlot((await stored(world, id)).materials, slot)
  return { ...world, window, id, leave, pages }
}

test('a scan goes into a slot page by page, and the original is kept byte for byte, under the vault', async () => {
  const { ports, window, leave, pages } = await aWindow()
  const id = await leave()
  mustReply(await receiveAttachment(ports, window, id, scan(3)))
  const kept = await pages()
  expect(kept.map(({ viewPath }) => viewPath.slice(-6))).toEqual(['-1.jpg', '-2.jpg', '-3.jpg'])
  expect(new Set(kept.map(({ id: page }) => page)).size).toBe(3)
  expect(kept.map(({ original }) => original)).toEqual([id, id, id])
  const original = await ports.database.collection<Original>('originals').find(id)
  expect(Buffer.from(ports.files.kept.get(original?.path ?? '') ?? []).includes('signed')).toBe(false)
  expect([...ports.files.kept.keys()].filter(path => path.startsWith('quarantine/'))).toEqual([])
})

test('pages that do not fit are refused, and it is said how many do', async () => {
  const { ports, window, leave, pages } = await aWindow()
  mustReply(await receiveAttachment(ports, window, await leave(), scan(4)))
  const before = ports.files.kept.size
  const problem = mustRefuse(await receiveAttachment(ports, window, await leave(), scan(2)))
  expect([problem.title, problem.remedy]).toEqual(['这个文件页数太多。', '这一样还能放1页，请只留要用的页。'])
  expect(await pages()).toHaveLength(4)
  expect(ports.files.kept.size).toBe(before)
})

test('the original opens for the handler of the case, with a reason, for five minutes; it is recorded, and the copy goes', async () => {
  const world = await aWindow()
  const { ports, window, id, leave, a, b, at } = world
  const attachment = await leave()
  mustReply(await receiveAttachment(ports, window, attachment, scan(1)))
  const body = { application: id, original: attachment, reason: '核对合同电子签章' }
  const { link, expiresAt } = mustReply(await openOriginal(ports, at(a, 'handler'), body))
  const path = /opened\/\w+\.pdf/.exec(link)?.[0] ?? ''
  expect(Buffer.from(ports.files.kept.get(path) ?? []).toString()).toBe('%PDF-1.7 pages=1 signed')
  expect(expiresAt).toBe(plus(ports.clock.now(), 300))
  expect(ports.audited.at(-1)).toMatchObject({
    action: 'original.open',
    subject: `${id}/${attachment}`,
    detail: { reason: body.reason },
  })
  expect(mustRefuse(await openOriginal(ports, at(b, 'handler'), body)).code).toBe('request.not-found')
  const another = {
    ...body,
    application: mustReply(await startIntake(ports, window, anIntake(world, settlementCertificate, 'agency'))).review
      .row.id,
  }
  expect(mustRefuse(await openOriginal(ports, at(a, 'handler'), another)).code).toBe('request.not-found')
  ports.clock.pass(300)
  expect(await sweepLeftFiles(ports, plus(ports.clock.now(), 60))).toEqual({ removed: 1, left: 0 })
  expect(ports.files.kept.has(path)).toBe(false)
  const review = mustReply(await showCase(ports, at(a, 'handler'), { application: id })).review
  expect(review.materials.map(({ original }) => original)).toEqual([attachment])
})

test('an original that was changed in storage is not opened', async () => {
  const { ports, window, id, leave, a, at } = await aWindow()
  const attachment = await leave()
  mustReply(await receiveAttachment(ports, window, attachment, scan(1)))
  const original = await ports.database.collection<Original>('originals').find(attachment)
  const content = Buffer.from(ports.files.kept.get(original?.path ?? '') ?? [])
  content[content.length - 1] = (content.at(-1) ?? 0) ^ 1
  ports.files.kept.set(original?.path ?? '', content)
  const body = { application: id, original: attachment, reason: '核对合同电子签章' }
  expect(mustRefuse(await openOriginal(ports, at(a, 'handler'), body)).title).toBe('原件现在读不出来。')
})
