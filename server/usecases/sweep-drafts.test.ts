import { plus } from '../../core/domain/calendar/plus'
import { saveDraft } from './save-draft'
import { submitApplication } from './submit-application'
import { sweepExpired } from './sweep-expired'
import { aFilledDraft, aKey, anApplyWorld, aStepUp, stored } from './testing/apply-story'
import { mustReply } from './testing/must'

const thirtyDays = 30 * 86_400
const drafts = 'drafts'

test('a draft nobody touched for thirty days goes with its pictures, not a minute before', async () => {
  const world = await anApplyWorld()
  const { ports } = world
  await aFilledDraft(world)
  expect(ports.files.kept.size).toBe(10)
  ports.clock.pass(thirtyDays - 60)
  await sweepExpired(ports, plus(ports.clock.now(), 60))
  expect(ports.files.kept.size).toBe(10)
  ports.clock.pass(60)
  await sweepExpired(ports, plus(ports.clock.now(), 60))
  expect(ports.files.kept.size).toBe(0)
  expect(await ports.database.collection(drafts).count({})).toBe(0)
})

test('a draft left behind by a crash leaves its pictures to the application it became', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const draft = await aFilledDraft(world)
  ports.database.beforeWrite = name => {
    if (name === drafts) throw new Error('power cut')
  }
  const stepUp = await aStepUp(world, draft.id)
  const body = { draft: draft.id, version: draft.version, key: aKey(), stepUp, promise: true }
  await expect(submitApplication(ports, asking, body)).rejects.toThrow('power cut')
  ports.database.beforeWrite = () => {}
  ports.clock.pass(thirtyDays)
  await sweepExpired(ports, plus(ports.clock.now(), 60))
  expect(await ports.database.collection(drafts).count({})).toBe(0)
  expect(ports.files.kept.size).toBe(10)
  expect((await stored(world, draft.id)).materials).toHaveLength(5)
})

test('a draft taken up again while the sweep runs stays whole', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const draft = await aFilledDraft(world)
  ports.clock.pass(thirtyDays - 1)
  const now = ports.clock.now.bind(ports.clock)
  const late = plus(now(), 2)
  // The sweep's clock is ahead; the person's is not.
  const ahead = { ...ports, clock: { now: () => late } }
  ports.database.beforeWrite = async name => {
    if (name !== drafts) return
    ports.database.beforeWrite = () => {}
    mustReply(await saveDraft(ports, asking, { draft: draft.id, version: draft.version, answers: {} }))
  }
  await sweepExpired(ahead as typeof ports, plus(late, 60))
  expect(await ports.database.collection(drafts).count({})).toBe(1)
  expect(ports.files.kept.size).toBe(10)
})
