import { readAddress } from '../../core/domain/page/page-address'
import type { NoticeRecord } from '../records/notice'
import type { Person } from '../records/person'
import { tellOldPhones } from '../standing/tell-old-phones'
import { listNotices } from './list-notices'
import { anApplyWorld, asksAgain, delivers, handsIn, staffOf } from './testing/apply-story'
import { mustReply } from './testing/must'

/** A depositor who let us write, told about a case twice and about a new phone once. */
async function somebodyTold(subscribed: boolean) {
  const world = await anApplyWorld()
  const { ports, asking, centre } = world
  const persons = ports.database.collection<Person>('persons')
  const person = await persons.find(asking.session.person)
  if (!person) throw new Error('nobody is logged in')
  if (subscribed) await persons.replace({ ...person, subscriptions: { 'template-progress': 3 } })
  const { id } = await handsIn(world)
  await asksAgain(world, await staffOf(ports, centre, '李敏', 'handler'), id)
  await delivers(world, id)
  const now = await persons.find(asking.session.person)
  if (now) await tellOldPhones(ports, now, [{ openid: 'an-older-phone', since: ports.clock.now() }], 'new-phone')
  return { ...world, id }
}

test('every line of the inbox and every message of WeChat opens a page there is', async () => {
  const { ports, asking, id } = await somebodyTold(true)
  const written = (await ports.database.collection<NoticeRecord>('notices').list({})).map(({ page }) => page)
  const sent = ports.noticesSent.map(({ page }) => page)
  const { notices } = mustReply(await listNotices(ports, asking, {}))
  expect(notices.length).toBeGreaterThanOrEqual(2)
  expect(sent.length).toBeGreaterThanOrEqual(2)
  for (const address of [...written, ...sent, ...notices.map(({ page }) => page)])
    expect([address, readAddress(address)?.address]).toEqual([address, address])
  for (const addresses of [written, sent])
    expect(new Set(addresses)).toEqual(new Set([`pages/application/application?id=${id}`, 'pages/settings/sessions']))
})

test('a line written with an old path leads where it meant; one that leads nowhere is a line without a door', async () => {
  const { ports, asking } = await anApplyWorld()
  const line = { person: asking.session.person, at: ports.clock.now(), title: '旧消息', words: '', read: false }
  const pages = ['apply/application/index?id=0a1b', 'settings/sessions', 'gone/for/good', '']
  for (const [index, page] of pages.entries())
    await ports.database
      .collection<NoticeRecord>('notices')
      .add({ ...line, _id: `old-${index}`, page, delivered: 'inbox' })
  const { notices } = mustReply(await listNotices(ports, asking, {}))
  expect(notices.map(({ page }) => page)).toEqual([
    'pages/application/application?id=0a1b',
    'pages/settings/sessions',
    '',
    '',
  ])
})

test('short messages carry no link', async () => {
  const { ports } = await somebodyTold(false)
  expect(ports.shortMessagesSent.length).toBeGreaterThanOrEqual(2)
  for (const { values } of ports.shortMessagesSent)
    for (const value of values) expect(value).not.toMatch(/https?:|\/\/|pages\/|[a-z]+\/[a-z]+|\bwww\./)
})
