import { retention } from '../../core/catalogue/retention'
import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import { keepOriginal } from '../execution/keep-original'
import type { Certificate } from '../records/certificate'
import type { NoticeRecord } from '../records/notice'
import { sweepRetention } from './sweep-retention'
import { aKey, anApplyWorld, handsIn, stored } from './testing/apply-story'
import { mustReply } from './testing/must'
import { withdrawApplication } from './withdraw-application'

const year = 366 * 86_400

test('an ended case goes with its pictures when its ten years are over, not before', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { id } = await handsIn(world)
  const sweep = () => sweepRetention(ports, plus(ports.clock.now(), 60))
  const { revision } = await stored(world, id)
  const body = { application: id, version: revision, key: aKey() }
  mustReply(await withdrawApplication(ports, asking, body))
  ports.clock.set(`${2026 + retention.applications.years.value}-11-22T02:00:00.000Z`)
  await sweep()
  expect(ports.files.kept.size).toBe(10)
  ports.clock.pass(3 * 86_400)
  await sweep()
  expect(ports.files.kept.size).toBe(0)
  expect(await ports.database.collection<Application>('applications').find(id)).toBeUndefined()
  expect(ports.audited.filter(({ action }) => action === 'application.erased')).toHaveLength(1)
})

test('nothing is said to be erased while a file of it stands', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { id } = await handsIn(world)
  const { revision, materials } = await stored(world, id)
  mustReply(await withdrawApplication(ports, asking, { application: id, version: revision, key: aKey() }))
  ports.clock.set(`${2027 + retention.applications.years.value}-11-22T02:00:00.000Z`)
  ports.files.stuck.add(materials[0]?.viewPath ?? '')
  const sweep = () => sweepRetention(ports, plus(ports.clock.now(), 60))
  const erased = () => ports.audited.filter(({ action }) => action === 'application.erased')
  expect(await sweep()).toEqual({ erased: 0 })
  expect([ports.files.kept.size, erased().length]).toEqual([1, 0])
  expect(await stored(world, id)).toBeDefined()
  ports.files.stuck.clear()
  expect(await sweep()).toEqual({ erased: 1 })
  expect([ports.files.kept.size, erased().length]).toEqual([0, 1])
})

test('the original of a PDF goes with its case', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { id } = await handsIn(world)
  const { revision } = await stored(world, id)
  await keepOriginal(ports, { id: 'f'.repeat(32), application: id, by: 'clerk' as never }, Uint8Array.of(1))
  mustReply(await withdrawApplication(ports, asking, { application: id, version: revision, key: aKey() }))
  ports.clock.set(`${2027 + retention.applications.years.value}-11-22T02:00:00.000Z`)
  await sweepRetention(ports, plus(ports.clock.now(), 60))
  expect([ports.files.kept.size, await ports.database.collection('originals').count({})]).toEqual([0, 0])
})

test('a case that is still open is never erased', async () => {
  const world = await anApplyWorld()
  const { id } = await handsIn(world)
  world.ports.clock.pass(30 * year)
  await sweepRetention(world.ports, plus(world.ports.clock.now(), 60))
  expect((await stored(world, id)).materials).toHaveLength(5)
  expect(world.ports.files.kept.size).toBe(10)
})

test('old notices and certificates long past their validity go', async () => {
  const { ports } = await anApplyWorld()
  const notice = (at: string) => ({
    _id: at,
    person: 'p',
    at,
    title: '',
    words: '',
    page: '',
    read: true,
    delivered: 'inbox',
  })
  const notices = ports.database.collection<NoticeRecord>('notices')
  for (const at of ['2024-11-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']) await notices.add(notice(at) as never)
  const certificates = ports.database.collection<Certificate>('certificates')
  for (const validUntil of ['2023-11-01', '2024-01-01']) {
    await ports.files.put(`kept/${validUntil}`, new Uint8Array())
    await certificates.add({ _id: validUntil, validUntil, path: `kept/${validUntil}`, centre: '420200' } as never)
  }
  expect(await sweepRetention(ports, plus(ports.clock.now(), 60))).toEqual({ erased: 2 })
  expect((await notices.list({})).map(({ _id }) => _id)).toEqual(['2026-01-01T00:00:00.000Z'])
  expect((await certificates.list({})).map(({ _id }) => _id)).toEqual(['2024-01-01'])
  expect([...ports.files.kept.keys()]).toEqual(['kept/2024-01-01'])
})
