import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { centres } from '../../core/catalogue/registry'
import type { SealKeyRecord } from '../records/seal-use'
import { listAlerts } from './alerts'
import { showCase } from './show-case'
import { approves, aWorldFor, does, reachesHandler, sends, stored, takesDown, theirs } from './testing/exchange-story'
import { characterWithoutGlyph } from './testing/memory-documents'
import { mustReply } from './testing/must'

const name = `小${characterWithoutGlyph}田`

async function acceptedFor(applicant: string) {
  const [b] = centres
  if (!b) throw new Error('no centre')
  const world = await aWorldFor(b, settlementCertificate)
  const person = world.ports.core(b.code).people[0]
  if (!person) throw new Error('nobody lives here')
  person.identity = { ...person.identity, name: applicant }
  const id = await takesDown(world, settlementCertificate, 'agency')
  return { ...world, id }
}

async function toldAt(world: Awaited<ReturnType<typeof acceptedFor>>, part: 'window' | 'handler', at = world.a) {
  const { alerts } = mustReply(await listAlerts(world.ports, world.at(at, part), {}))
  return alerts.map(({ words }) => words)
}

test('the receipt of a name no font has is made with a mark and a line for the hand, and the clerk is told', async () => {
  const world = await acceptedFor(name)
  const { ports, a, at, id } = world
  await does(world, id, [at(a, 'window'), 'accept'])
  const { papers } = await stored(world, id)
  expect(papers.map(paper => paper.name)).toEqual(['acceptance-receipt'])
  const receipt = new TextDecoder().decode(await ports.files.get(papers[0]?.path ?? ''))
  expect(receipt).toContain('小〓田')
  expect(receipt).toContain('手工签注')
  expect(receipt).not.toContain(characterWithoutGlyph)
  const { review } = mustReply(await showCase(ports, at(a, 'window'), { application: id }))
  expect(review.paperTroubles).toEqual([
    '《“跨省通办”业务受理回执》上有打印字库没有的字，用“〓”代替了。请打印后在“手工签注”处补写，签名并注明日期，再交给申请人。',
  ])
  expect(await toldAt(world, 'window')).toContain('文书上有打印字库没有的字，请手工签注')
  expect(ports.database.dump()).not.toContain(characterWithoutGlyph)
})

test('a usual name is no trouble', async () => {
  const world = await acceptedFor('王小田')
  await does(world, world.id, [world.at(world.a, 'window'), 'accept'])
  const { review } = mustReply(await showCase(world.ports, world.at(world.a, 'window'), { application: world.id }))
  expect(review.paperTroubles).toEqual([])
})

test('a receipt that was not made because of its seal is missed as well', async () => {
  const world = await acceptedFor('王小田')
  const { ports, a, at, id } = world
  await ports.database.collection<SealKeyRecord>('sealKeys').add({
    _id: `${a.code}:another`,
    centre: a.code,
    fingerprint: 'another',
    state: 'approved',
    askedBy: 'first-use',
    approvedBy: 'first-use',
    at: ports.clock.now(),
  })
  await does(world, id, [at(a, 'window'), 'accept'])
  const { review } = mustReply(await showCase(ports, at(a, 'window'), { application: id }))
  expect([review.papers, review.paperTroubles]).toEqual([
    [],
    ['《“跨省通办”业务受理回执》没有做出来。请手工开具一份交给申请人，并告诉信息科。'],
  ])
  expect(await toldAt(world, 'window')).toContain('文书没有做出来，请手工开具')
})

test('a certificate with a gap in its name is none: it fails, and the handler is told', async () => {
  const world = await acceptedFor(name)
  const theirId = (await sends(world, world.id))._id
  await reachesHandler(world, theirId)
  await approves(world, theirId)
  const failed = await theirs(world)
  expect([failed.state, failed.papers.map(paper => paper.name)]).toEqual(['failed', []])
  expect(failed.paperTroubles).toEqual([
    { name: 'result', label: '住房公积金个人住房贷款全部还清证明', trouble: 'not-made' },
  ])
  expect(await toldAt(world, 'handler', world.b)).toContain('文书没有做出来，请手工开具')
})
