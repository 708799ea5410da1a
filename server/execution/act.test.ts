import type { Application } from '../../core/domain/application/application'
import { rememberKey } from '../../core/domain/application/evolve'
import { plus } from '../../core/domain/calendar/plus'
import { deliverEffects } from '../usecases/deliver-effects'
import { resubmitApplication } from '../usecases/resubmit-application'
import { acts, aKey, anApplyWorld, handsIn, nobody, proposes, staffOf, stored } from '../usecases/testing/apply-story'
import { mustRefuse, mustReply } from '../usecases/testing/must'
import { withdrawApplication } from '../usecases/withdraw-application'

test('a wish to withdraw, repeated after the case went back to the handler, is the same wish and nothing more', async () => {
  const world = await anApplyWorld()
  const { ports, asking, centre } = world
  const { id } = await handsIn(world)
  const li = await staffOf(ports, centre, '李敏', 'handler')
  const zhou = await staffOf(ports, centre, '周强', 'approver')
  await proposes(world, li, id)
  const body = { application: id, version: (await stored(world, id)).revision, key: aKey() }
  mustReply(await withdrawApplication(ports, asking, body))
  mustReply(await acts(world, zhou, id, 'send-back', { reason: 'not-retired' }))
  mustReply(await withdrawApplication(ports, asking, body))
  expect((await stored(world, id)).state).toBe('reviewing')
})

test('a key that is no longer remembered still cannot make a second event', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { id } = await handsIn(world)
  const applications = ports.database.collection<Application>('applications')
  const submitKey = (await stored(world, id)).events[0]?.id ?? ''
  let forgetful: Application = await stored(world, id)
  for (let index = 0; index < 25; index += 1) forgetful = rememberKey(forgetful, `other-${index}`, 'x')
  expect(forgetful.keys).toHaveLength(20)
  await applications.replace({ ...forgetful, version: 1 })
  const body = { application: id, version: 2, key: submitKey }
  expect(mustRefuse(await withdrawApplication(ports, asking, body)).code).toBe('request.key-reused')
  expect((await stored(world, id)).state).toBe('reviewing')
})

test('one key for two different wishes is refused', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { id } = await handsIn(world)
  const body = { application: id, version: 1, key: aKey() }
  mustReply(await withdrawApplication(ports, asking, body))
  expect(mustRefuse(await resubmitApplication(ports, asking, body)).code).toBe('request.key-reused')
})

test('writers who meet on one case all get through, or are shown the fresh case', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { id } = await handsIn(world)
  let others = 2
  ports.database.beforeWrite = async name => {
    if (name !== 'applications' || others === 0) return
    others -= 1
    const applications = ports.database.collection<Application>('applications')
    const fresh = await stored(world, id)
    await applications.replace({ ...fresh, checklistDone: [`by-other-${others}`] })
  }
  await deliverEffects(ports, id, plus(ports.clock.now(), 60))
  ports.database.beforeWrite = () => {}
  ports.clock.pass(61)
  await deliverEffects(ports, id, plus(ports.clock.now(), 60))
  expect((await stored(world, id)).effects).toEqual([])
  const stale = await withdrawApplication(ports, asking, { application: id, version: 0, key: aKey() })
  expect(mustRefuse(stale).code).toBe('request.stale')
  expect(stale).toMatchObject({ fresh: { application: { id, version: (await stored(world, id)).revision } } })
  expect(
    mustRefuse(await withdrawApplication(ports, asking, { application: nobody, version: 1, key: aKey() })).code,
  ).toBe('request.not-found')
})

test('an effect tried meanwhile does not make the page somebody looks at stale', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { id } = await handsIn(world)
  const seen = await stored(world, id)
  await deliverEffects(ports, id, plus(ports.clock.now(), 60))
  const now = await stored(world, id)
  expect(now.version).toBeGreaterThan(seen.version)
  expect(now.revision).toBe(seen.revision)
  mustReply(await withdrawApplication(ports, asking, { application: id, version: seen.revision, key: aKey() }))
  expect((await stored(world, id)).revision).toBe(seen.revision + 1)
})

test('every event is entered in the audit before it is written, chained to the one before; what was overtaken says so', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { id } = await handsIn(world)
  const told = () => ports.audited.filter(({ subject, action }) => subject === id && action.startsWith('application.'))
  const [submitted] = (await stored(world, id)).events
  expect(submitted?.chain).toBe(ports.audit.link('', { ...submitted, chain: undefined }))
  expect(told()).toMatchObject([{ action: 'application.submit', detail: { number: 1, chain: submitted?.chain } }])

  let others = 1
  ports.database.beforeWrite = async name => {
    if (name !== 'applications' || others === 0) return
    others -= 1
    const fresh = await stored(world, id)
    await ports.database.collection<Application>('applications').replace({ ...fresh, checklistDone: ['by-other'] })
  }
  const body = { application: id, version: 1, key: aKey() }
  mustReply(await withdrawApplication(ports, asking, body))
  expect(told().map(({ action }) => action)).toEqual([
    'application.submit',
    'application.withdraw',
    'application.overtaken',
    'application.withdraw',
  ])
  const [, announced, overtaken] = told()
  expect(overtaken?.detail?.['overtaken']).toBe(announced?.detail?.['chain'])
})
