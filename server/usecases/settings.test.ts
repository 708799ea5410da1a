import { itemCodes } from '../../core/catalogue/items/item-codes'
import { centres, findCentre } from '../../core/catalogue/registry'
import { Instant } from '../../core/domain/values/instant'
import type { NoticeRecord } from '../records/notice'
import type { Person } from '../records/person'
import { openSession } from '../standing/open-session'
import { describeItem } from './describe-item'
import { endSession } from './end-session'
import { listCentres } from './list-centres'
import { listNotices } from './list-notices'
import { lookUpAccounts } from './look-up-accounts'
import { markNoticesRead } from './mark-notices-read'
import { readNotice } from './read-notice'
import { saveSubscription } from './save-subscription'
import { showHome } from './show-home'
import { showMe } from './show-me'
import { aCorePerson } from './testing/a-core-person'
import { aWorld, loggedIn } from './testing/a-world'
import { mustRefuse, mustReply } from './testing/must'
import { withdrawConsent } from './withdraw-consent'

async function anotherPerson(world: ReturnType<typeof aWorld>) {
  const person = aCorePerson(world.centre.code, { identity: { name: '何晓梅', idNumber: '420000199006060262' } })
  return loggedIn({ ...world, person })
}

test('every centre is offered, and a scanned code chooses one', async () => {
  const { ports, guest } = aWorld()
  for (const centre of centres) {
    const scene = centre.scenes[0]?.scene
    const reply = mustReply(await listCentres(ports, guest, { scene }))
    expect(reply.entry).toEqual({ centre: centre.code, label: centre.scenes[0]?.label })
    expect(reply.centres.map(each => each.code)).toEqual(centres.map(each => each.code))
  }
  expect(mustReply(await listCentres(ports, guest, { scene: 'made-up' })).entry).toBeUndefined()
})

test('a guest sees the eight items and nobody’s data; a person sees themselves', async () => {
  const world = aWorld()
  const { ports, guest, centre } = world
  const home = mustReply(await showHome(ports, guest, { centre: centre.code }))
  expect(home.items).toHaveLength(8)
  expect(home).toMatchObject({ todo: [], openCount: 0, unreadNotices: 0 })
  expect(home.me).toBeUndefined()
  const mine = mustReply(await showHome(ports, await loggedIn(world), { centre: centre.code }))
  expect(mine.me).toMatchObject({ maskedName: '王*国', level: 'face' })
})

test('notices can be read by anybody before agreeing, with their version', async () => {
  const { ports, guest, centre } = aWorld()
  for (const notice of ['user', 'face', 'query', 'privacy'] as const) {
    const text = mustReply(await readNotice(ports, guest, { centre: centre.code, notice }))
    expect(text.paragraphs.length).toBeGreaterThan(3)
    expect(text.version).toMatch(/^\d{4}-\d{2}/)
  }
})

test('an item is described as data where it is online, and sent to the window where it is not', async () => {
  const { ports, guest } = aWorld()
  for (const { code } of centres) {
    const item = itemCodes.retirementWithdrawal
    expect(mustReply(await describeItem(ports, guest, { centre: code, item })).definition).toMatchObject({
      item,
      banks: expect.any(Array),
    })
    expect(
      mustRefuse(await describeItem(ports, guest, { centre: code, item: itemCodes.purchaseWithdrawal })).code,
    ).toBe('apply.not-online')
  }
})

test('a consent taken back stops looking up, and only one’s own can be taken back', async () => {
  const world = aWorld()
  const { ports, centre } = world
  const asking = await loggedIn(world)
  const [consent] = mustReply(await showMe(ports, asking, {})).consents
  expect(consent).toMatchObject({ title: '查询授权书', centre: findCentre(centre.code)?.name, withdrawable: true })
  const id = consent?.id ?? ''
  const other = await anotherPerson(world)
  mustReply(await withdrawConsent(ports, other, { id }))
  expect(mustReply(await showMe(ports, asking, {})).consents).toHaveLength(1)
  mustReply(await withdrawConsent(ports, asking, { id }))
  mustReply(await withdrawConsent(ports, asking, { id }))
  expect(mustReply(await showMe(ports, asking, {})).consents).toHaveLength(0)
  expect(mustRefuse(await lookUpAccounts(ports, asking, { centre: centre.code })).code).toBe('notice.not-read')
  expect(mustRefuse(await withdrawConsent(ports, asking, { id: 'nothing' })).code).toBe('request.not-found')
})

test('a person ends the session of a lost phone, and nobody else’s', async () => {
  const world = aWorld()
  const lost = await loggedIn(world)
  const asking = await loggedIn(world)
  const { sessions } = mustReply(await showMe(world.ports, asking, {}))
  const id = sessions.find(session => !session.current)?.id ?? ''
  expect(sessions).toHaveLength(2)
  const other = await anotherPerson(world)
  expect(mustRefuse(await endSession(world.ports, other, { id })).code).toBe('request.not-found')
  mustReply(await endSession(world.ports, asking, { id }))
  expect(await openSession(world.ports, lost.caller, lost.token)).toBeUndefined()
  expect(await openSession(world.ports, asking.caller, asking.token)).toBeDefined()
})

test('the inbox pages newest first, and marks only one’s own as read', async () => {
  const world = aWorld()
  const asking = await loggedIn(world)
  const other = await anotherPerson(world)
  const notices = world.ports.database.collection<NoticeRecord>('notices')
  for (let index = 0; index < 45; index++) {
    await notices.add({
      _id: `notice-${index}`,
      person: asking.session.person,
      at: Instant.parse(`2026-11-23T00:${String(index % 15).padStart(2, '0')}:00.000Z`),
      title: '受理',
      words: '已收到您的申请',
      page: '',
      read: false,
      delivered: 'inbox',
    })
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = mustReply(await listNotices(world.ports, asking, { after }))
    seen.push(...page.notices.map(notice => notice.id))
    after = page.next
  } while (after)
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(45)
  expect(mustReply(await listNotices(world.ports, asking, { after: 'not ours' })).notices).toHaveLength(20)

  mustReply(await markNoticesRead(world.ports, other, { ids: seen }))
  mustReply(await markNoticesRead(world.ports, asking, { ids: seen.slice(0, 5) }))
  expect(mustReply(await showHome(world.ports, asking, { centre: world.centre.code })).unreadNotices).toBe(40)
})

test('an accepted subscription counts one message more, and strange names are left out', async () => {
  const world = aWorld()
  const asking = await loggedIn(world)
  const centre = world.centre.code
  mustReply(
    await saveSubscription(world.ports, asking, {
      centre,
      accepted: ['template-progress', 'a.b', '$set', '__proto__'],
    }),
  )
  mustReply(await saveSubscription(world.ports, asking, { centre, accepted: ['template-progress'] }))
  const person = await world.ports.database.collection<Person>('persons').find(asking.session.person)
  expect(person?.subscriptions).toEqual({ 'template-progress': 2 })
})
