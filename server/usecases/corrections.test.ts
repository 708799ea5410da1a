import { plus } from '../../core/domain/calendar/plus'
import { chaseDeadlines } from './chase-deadlines'
import { claim } from './claim'
import { issueUpload } from './issue-upload'
import { removeMaterial } from './remove-material'
import { resubmitApplication } from './resubmit-application'
import { showApplication } from './show-application'
import { showCase } from './show-case'
import { acts, aKey, anApplyWorld, asksAgain, delivers, handsIn, staffOf, stored, uploads } from './testing/apply-story'
import { mustRefuse, mustReply } from './testing/must'
import { withdrawApplication } from './withdraw-application'

/** A case handed in, and a handler who may ask for pictures again. */
async function anOffice() {
  const world = await anApplyWorld()
  const { id } = await handsIn(world)
  return { ...world, id, li: await staffOf(world.ports, world.centre, '李敏', 'handler') }
}
const version = async (office: Awaited<ReturnType<typeof anOffice>>) => (await stored(office, office.id)).version

test('a correction stops the clock, comes back with the new picture, and the old one stays in the file', async () => {
  const office = await anOffice()
  const { ports, asking, id } = office
  await asksAgain(office, office.li, id)
  const view = mustReply(await showApplication(ports, asking, { application: id })).application
  expect(view).toMatchObject({
    shown: { state: 'correcting' },
    mine: true,
    promise: { paused: true },
    correction: { due: '2026-12-07', round: 2, lines: [{ slot: 'bank-card', label: '收款银行卡', answered: false }] },
    may: { resubmit: true, withdraw: true },
  })
  const early = { application: id, version: view.version, key: aKey() }
  expect(mustRefuse(await resubmitApplication(ports, asking, early)).code).toBe('material.missing')
  expect(
    mustRefuse(await issueUpload(ports, asking, { target: id, slot: 'id-front', bytes: 5, type: 'jpg' })).code,
  ).toBe('request.not-found')
  await uploads(office, id, 'bank-card')
  ports.clock.set('2026-12-01T02:00:00.000Z')
  const back = { application: id, version: await version(office), key: aKey() }
  mustReply(await resubmitApplication(ports, asking, back))
  const after = await stored(office, id)
  expect(after).toMatchObject({ state: 'reviewing', round: 2, dueAt: '2026-12-04T09:30:00.000Z' })
  expect(after.materials.filter(each => each.slot === 'bank-card').map(each => Boolean(each.replacedAt))).toEqual([
    true,
    false,
  ])
  expect(mustReply(await resubmitApplication(ports, asking, back)).application.version).toBe(after.version)
})

test('a correction asked for after the promised day hides nothing: late before it, late after it, and late in the file', async () => {
  const office = await anOffice()
  const { ports, asking, id, li } = office
  ports.clock.set('2026-11-30T02:00:00.000Z')
  await asksAgain(office, li, id)
  const badge = async () => mustReply(await showCase(ports, li, { application: id })).review.row.due
  expect((await badge()).words).toBe('已暂停·已超期2个工作日')
  await uploads(office, id, 'bank-card')
  ports.clock.set('2026-12-03T02:00:00.000Z')
  mustReply(await resubmitApplication(ports, asking, { application: id, version: await version(office), key: aKey() }))
  expect(await badge()).toMatchObject({ kind: 'overdue', words: '超期2个工作日', on: '2026-11-26' })
  expect((await stored(office, id)).dueAt).toBe('2026-11-26T09:30:00.000Z')
  mustReply(await withdrawApplication(ports, asking, { application: id, version: await version(office), key: aKey() }))
  expect(await badge()).toMatchObject({ kind: 'ended', words: '已结束·曾超期' })
  expect((await stored(office, id)).breached).toEqual(['2026-11-26'])
})

test('an answer taken out again leaves the line open', async () => {
  const office = await anOffice()
  const { ports, asking, id } = office
  await asksAgain(office, office.li, id)
  const { material } = await uploads(office, id, 'bank-card')
  mustReply(await removeMaterial(ports, asking, { target: id, material: material.id }))
  const body = { application: id, version: await version(office), key: aKey() }
  expect(mustRefuse(await resubmitApplication(ports, asking, body)).code).toBe('material.missing')
})

test('an unanswered correction lapses by the timer at its hour, not a minute before', async () => {
  const office = await anOffice()
  const { ports, id } = office
  await asksAgain(office, office.li, id)
  ports.clock.set('2026-12-07T09:29:00.000Z')
  expect(await chaseDeadlines(ports, plus(ports.clock.now(), 60))).toEqual({ lapsed: 0 })
  ports.clock.set('2026-12-07T09:30:00.000Z')
  expect(await chaseDeadlines(ports, plus(ports.clock.now(), 60))).toEqual({ lapsed: 1 })
  expect(await chaseDeadlines(ports, plus(ports.clock.now(), 60))).toEqual({ lapsed: 0 })
  await delivers(office, id)
  expect(await stored(office, id)).toMatchObject({ state: 'lapsed', effects: [] })
  expect(
    await ports.database
      .collection('claims')
      .find(`open:${office.asking.session.person}:${(await stored(office, id)).item}`),
  ).toBeUndefined()
})

test('a correction that came one minute before the end does not lapse, nor one renewed while the timer ran', async () => {
  const office = await anOffice()
  const { ports, asking, id } = office
  await asksAgain(office, office.li, id)
  await uploads(office, id, 'bank-card')
  ports.clock.set('2026-12-07T09:29:00.000Z')
  mustReply(await resubmitApplication(ports, asking, { application: id, version: await version(office), key: aKey() }))
  ports.clock.set('2026-12-08T00:00:00.000Z')
  expect(await chaseDeadlines(ports, plus(ports.clock.now(), 60))).toEqual({ lapsed: 0 })

  await asksAgain(office, office.li, id)
  const applications = ports.database.collection('applications')
  const asked = await stored(office, id)
  await applications.replace({ ...asked, nextClockAt: '2026-12-08T00:00:00.000Z' } as never)
  ports.database.beforeWrite = async (name, each) => {
    ports.database.beforeWrite = () => {}
    if (name === 'applications')
      await applications.replace({ ...asked, _id: each, version: asked.version + 1 } as never)
  }
  expect(await chaseDeadlines(ports, plus(ports.clock.now(), 60))).toEqual({ lapsed: 0 })
  expect((await stored(office, id)).state).toBe('correcting')
})

test('a correction can only be asked for what the form has, and for reasons that fit', async () => {
  const office = await anOffice()
  const { id, li } = office
  mustReply(await claim(office.ports, li, { application: id, version: await version(office) }))
  const ask = async (slot: string, reason: string) =>
    mustRefuse(await acts(office, li, id, 'ask-correction', { lines: [{ slot, reason }] })).code
  expect(await ask('diary', 'blurred')).toBe('request.fields-wrong')
  expect(await ask('bank-card', 'invented')).toBe('request.fields-wrong')
  expect(await ask('bank-card', 'no-seal')).toBe('request.fields-wrong')
  expect((await stored(office, id)).state).toBe('reviewing')
})
