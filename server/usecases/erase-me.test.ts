import { eraseMe } from './erase-me'
import { aFilledDraft, aKey, anApplyWorld, handsIn, stored } from './testing/apply-story'
import { mustReply } from './testing/must'
import { withdrawApplication } from './withdraw-application'

const body = { understood: true } as const
const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

test('not while a case is open, nor without a face; afterwards phones, log-ins, drafts and inbox are gone, the ended case stays', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  const { person } = asking.session
  const { id } = await handsIn(world)
  expect(codeOf(await eraseMe(ports, asking, body))).toBe('me.open-application')
  const { revision } = await stored(world, id)
  mustReply(await withdrawApplication(ports, asking, { application: id, version: revision, key: aKey() }))
  const byPassword = { ...asking, session: { ...asking.session, level: 'password' as const } }
  expect(codeOf(await eraseMe(ports, byPassword, body))).toBe('step-up.needed')
  await ports.database.collection('notices').add({ _id: 'n1', person } as never)
  expect(codeOf(await eraseMe(ports, asking, body))).toBe('ok')
  for (const name of ['persons', 'sessions', 'notices', 'drafts'] as const)
    expect([name, await ports.database.collection(name).count({})]).toEqual([name, 0])
  expect((await stored(world, id)).materials).toHaveLength(5)
})

test('pictures of a draft go with it; somebody else keeps everything', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  await aFilledDraft(world)
  await ports.database.collection('notices').add({ _id: 'n2', person: 'somebody-else' } as never)
  expect(ports.files.kept.size).toBe(10)
  mustReply(await eraseMe(ports, asking, body))
  expect(ports.files.kept.size).toBe(0)
  expect(await ports.database.collection('notices').count({})).toBe(1)
})

test('while a picture will not go, nothing is said to be erased, and asking again finishes it', async () => {
  const world = await anApplyWorld()
  const { ports, asking } = world
  await aFilledDraft(world)
  const [stuck = ''] = ports.files.kept.keys()
  ports.files.stuck.add(stuck)
  const erased = () => ports.audited.filter(({ action }) => action === 'person.erased').length
  expect(codeOf(await eraseMe(ports, asking, body))).toBe('me.erase-unfinished')
  expect([erased(), await ports.database.collection('persons').count({})]).toEqual([0, 1])
  ports.files.stuck.clear()
  mustReply(await eraseMe(ports, asking, body))
  expect([erased(), ports.files.kept.size]).toEqual([1, 0])
})
