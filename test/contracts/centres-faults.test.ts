import { join } from 'node:path'
import { startCentreCore } from '../../local/neighbours/centre-core/start-centre-core'
import { centreCoreSettings } from '../../local/neighbours/neighbour-settings'
import type { Neighbour } from '../../local/neighbours/run-as-process'
import { people } from '../../local/neighbours/world'
import type { CentreCore, PostingState } from '../../server/ports'
import { aWorld, huangshiCore, type TestWorld } from './centres-world'
import { clock, control, identityOf, until } from './neighbour-control'

/**
 * The centre answers badly in every way it can. A question ends in `unknown`, never in a guess; a posting whose answer
 * was lost is found again by its order, and takes effect exactly once.
 */

const who = identityOf(people.huangshiRetiree)
const account = people.huangshiRetiree.accounts[0]?.number ?? ''

let world: TestWorld
let neighbour: Neighbour
let core: CentreCore & { close(): Promise<void> }
/** The same, with little patience: for when no answer will come. */
let hasty: typeof core
let round = 0

beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.remove())

beforeEach(async () => {
  round += 1
  neighbour = await startCentreCore({
    ...centreCoreSettings('huangshi', world.plan),
    stateFile: join(world.home, `core-${round}.db`),
    postingDelayMs: 20,
  })
  core = huangshiCore(world, neighbour.base)
  hasty = huangshiCore(world, neighbour.base, { timeoutMs: 600 })
})
afterEach(async () => {
  await core.close()
  await hasty.close()
  await neighbour.close()
})

/** What the adapter must say, and whether the request took effect at the centre. */
const faults: [fault: string, tookEffect: boolean][] = [
  ['reset-before', false],
  ['reset-after', true],
  ['silence-before', false],
  ['silence-after', true],
  ['status', false],
  ['truncate', true],
  ['odd-shape', true],
  ['wrong-signature', true],
  ['unsigned', true],
  ['stale-reply', true],
  ['replay-reply', true],
  ['wrong-receiver', true],
]

it.each(faults)('knows nothing after %s, and posts once all the same', async (fault, tookEffect) => {
  // An earlier, true answer of each address exists, so that a replayed one has something to replay.
  expect((await core.findPerson(who)).kind).toBe('yes')
  const other = people.huangshiVeteran
  const posting = (order: string, by = core, person = people.huangshiRetiree, number = account) =>
    by.postWithdrawal({ order, account: number, identity: identityOf(person), reason: 'retirement', at: clock.now() })
  expect((await posting('order-before', core, other, other.accounts[0]?.number)).kind).toBe('yes')
  expect((await core.queryPosting('order-before')).kind).toBe('yes')

  await control(neighbour, 'behaviour', { fault, path: '/gateway/', times: 0 })
  expect((await hasty.findPerson(who)).kind).toBe('unknown')
  expect((await posting('order-lost', hasty)).kind).toBe('unknown')
  expect((await hasty.queryPosting('order-lost')).kind).toBe('unknown')
  await control(neighbour, 'behaviour', { fault: 'none' })

  const state = await core.queryPosting('order-lost')
  expect(state.kind).toBe('yes')
  if (state.kind === 'yes') expect(state.value.state === 'absent').toBe(!tookEffect)
  // Whatever happened, the same order may be sent again.
  await posting('order-lost')
  await posting('order-lost')
  await until(
    () => core.queryPosting('order-lost'),
    answer => answer.kind === 'yes' && (answer.value as PostingState).state === 'posted',
  )
  const entries = await core.entries(who, account, new Date(Date.now() + 8 * 3_600_000).getUTCFullYear())
  if (entries.kind !== 'yes') throw new Error(entries.kind)
  expect(entries.value.filter(one => one.kind === 'withdrawal')).toHaveLength(1)
})

it('asks again by itself when the connection broke twice, and is heard the third time', async () => {
  await control(neighbour, 'behaviour', { fault: 'reset-before', times: 1 })
  await control(neighbour, 'behaviour', { fault: 'status', status: 503, times: 1 })
  expect((await core.findPerson(who)).kind).toBe('yes')
})

it('does not send a posting a second time by itself', async () => {
  await control(neighbour, 'behaviour', { fault: 'status', status: 503, times: 1 })
  const posting = { order: 'order-once', account, identity: who, reason: 'retirement' as const, at: clock.now() }
  expect((await core.postWithdrawal(posting)).kind).toBe('unknown')
  expect(await core.queryPosting('order-once')).toEqual({ kind: 'yes', value: { state: 'absent' } })
})

it('answers within its time limit when the centre is silent, however many attempts it has', async () => {
  await control(neighbour, 'behaviour', { fault: 'silence-before', times: 0 })
  const began = Date.now()
  expect((await hasty.accounts(who)).kind).toBe('unknown')
  expect(Date.now() - began).toBeLessThan(1500)
})

it('counts all its attempts within the one time limit', async () => {
  await control(neighbour, 'behaviour', { fault: 'reset-before', latencyMs: 500, times: 0 })
  const began = Date.now()
  expect((await hasty.accounts(who)).kind).toBe('unknown')
  expect(Date.now() - began).toBeLessThan(1300)
})

it('waits for a slow centre, and gives up on one that is too slow', async () => {
  await control(neighbour, 'behaviour', { fault: 'slow', latencyMs: 150, times: 1 })
  expect((await core.accounts(who)).kind).toBe('yes')
  // Slow however often it is asked: a second try must not find it quick.
  await control(neighbour, 'behaviour', { fault: 'slow', latencyMs: 1200, times: 0 })
  expect((await hasty.accounts(who)).kind).toBe('unknown')
  await control(neighbour, 'behaviour', { fault: 'none' })
})

it('leaves a failing centre alone for a while, then tries it again', async () => {
  const patient = huangshiCore(world, neighbour.base, { attempts: 1, rest: { failures: 3, ms: 1500 } })
  await control(neighbour, 'behaviour', { fault: 'status', status: 500, times: 3 })
  for (let i = 0; i < 3; i++) expect(await patient.findPerson(who)).toEqual({ kind: 'unknown', reason: 'status 500' })
  // The centre would answer now, but is not asked.
  const rested = await patient.findPerson(who)
  expect(rested).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('circuit breaker') })
  await until(
    () => patient.findPerson(who),
    answer => answer.kind === 'yes',
  )
  await patient.close()
})

it('knows nothing when nobody is there', async () => {
  await neighbour.close()
  expect((await hasty.findPerson(who)).kind).toBe('unknown')
  neighbour = await startCentreCore({
    ...centreCoreSettings('huangshi', world.plan),
    stateFile: join(world.home, `core-${round}.db`),
  })
})
