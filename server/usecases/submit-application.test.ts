import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import { fen } from '../../core/domain/values/fen'
import { accountMark } from '../applying/matter-of'
import { openClaimId } from '../applying/open-claim-id'
import type { Draft } from '../records/draft'
import type { StepUp } from '../records/step-up'
import { draftView } from '../views/draft-view'
import { discardDraft } from './discard-draft'
import { listApplications } from './list-applications'
import { listDrafts } from './list-drafts'
import { saveDraft } from './save-draft'
import { showApplication } from './show-application'
import { showDraft } from './show-draft'
import { startDraft } from './start-draft'
import { submitApplication } from './submit-application'
import { aCoreAccount } from './testing/a-core-person'
import {
  type ApplyWorld,
  aFilledDraft,
  aKey,
  anApplyWorld,
  aStepUp,
  handsIn,
  item,
  nobody,
  ownCard,
  stored,
} from './testing/apply-story'
import { mustRefuse, mustReply } from './testing/must'
import { withdrawApplication } from './withdraw-application'

const applications = ({ ports }: ApplyWorld) => ports.database.collection<Application>('applications')

async function ready(world: ApplyWorld) {
  const draft = await aFilledDraft(world)
  return { draft: draft.id, version: draft.version, key: aKey(), stepUp: await aStepUp(world, draft.id), promise: true }
}
const spent = async ({ ports }: ApplyWorld) =>
  (await ports.database.collection<StepUp>('stepUps').list({})).filter(stepUp => stepUp.usedAt).length

test('the same request twice is one application and the same answer', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const first = mustReply(await submitApplication(world.ports, world.asking, body)).application
  const second = mustReply(await submitApplication(world.ports, world.asking, body)).application
  expect(second).toEqual(first)
  expect(await applications(world).count({})).toBe(1)
  expect(await spent(world)).toBe(1)
})

test('the same key with another content is refused', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  mustReply(await submitApplication(world.ports, world.asking, body))
  const changed = { ...body, promise: false }
  expect(mustRefuse(await submitApplication(world.ports, world.asking, changed)).code).toBe('request.key-reused')
})

test('two phones at the same moment, each confirmed, make one application', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const other = { ...body, key: aKey(), stepUp: await aStepUp(world, body.draft) }
  const both = await Promise.all([body, other].map(each => submitApplication(world.ports, world.asking, each)))
  expect(both.filter(reply => reply.ok).length).toBeGreaterThan(0)
  expect(await applications(world).count({})).toBe(1)
  expect((await stored(world, body.draft)).events).toHaveLength(1)
  expect(await world.ports.database.collection('drafts').count({})).toBe(0)
})

test('fifty taps at once make one application', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const replies = await Promise.all(
    Array.from({ length: 50 }, () => submitApplication(world.ports, world.asking, body)),
  )
  expect(replies.some(reply => reply.ok)).toBe(true)
  expect(await applications(world).count({})).toBe(1)
  expect(mustReply(await submitApplication(world.ports, world.asking, body)).application.version).toBe(1)
})

test('two drafts of one person cannot both become applications', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const drafts = world.ports.database.collection<Draft>('drafts')
  const twin = { ...((await drafts.find(body.draft)) as Draft), _id: nobody, number: 'HS20261123-000000' }
  await drafts.add({ ...twin, sealed: world.ports.vault.seal(nobody, { card: '6222020200012345678' }) })
  const other = { ...body, draft: nobody, version: 1, key: aKey(), stepUp: await aStepUp(world, nobody) }
  const replies = await Promise.all([body, other].map(each => submitApplication(world.ports, world.asking, each)))
  expect(replies.map(reply => (reply.ok ? 'ok' : reply.problem.code)).sort()).toEqual(['apply.already-open', 'ok'])
  expect(await applications(world).count({})).toBe(1)
})

test('a stale draft is answered with the fresh one', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const refused = await submitApplication(world.ports, world.asking, { ...body, version: body.version - 1 })
  expect(mustRefuse(refused).code).toBe('request.stale')
  expect(refused).toMatchObject({ fresh: { draft: { id: body.draft, version: body.version } } })
  expect(await spent(world)).toBe(0)
})

test('changed requirements are shown first, without what is asked no more; then the same draft goes through', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const drafts = world.ports.database.collection<Draft>('drafts')
  const draft = await drafts.find(body.draft)
  if (!draft) throw new Error('no draft')
  const old = { ...draft, definitionVersion: '2020-12', answers: { ...draft.answers, pensionNumber: '1' } }
  const version = Number(await drafts.replace(old))
  const refused = await submitApplication(world.ports, world.asking, { ...body, version })
  expect(mustRefuse(refused).code).toBe('apply.definition-changed')
  expect(refused).toMatchObject({ fresh: { draft: { version: version + 1, answers: { kind: 'retired' } } } })
  expect(await spent(world)).toBe(0)
  mustReply(await submitApplication(world.ports, world.asking, { ...body, version: version + 1 }))
})

test('nothing is lost to a form that asks less than it did: saving drops what is no field any more', async () => {
  const world = await anApplyWorld()
  const { draft } = mustReply(await startDraft(world.ports, world.asking, { centre: world.centre.code, item }))
  const saved = mustReply(
    await saveDraft(world.ports, world.asking, {
      draft: draft.id,
      version: draft.version,
      answers: { kind: 'retired', nonsense: 'x', 'a.b': 'y' },
    }),
  )
  expect(saved.draft.answers).toEqual({ kind: 'retired' })
})

test.each<[string, (draft: Draft) => Partial<Draft>, string, string]>([
  ['an answer', draft => ({ answers: { kind: draft.answers.kind ?? '' } }), 'request.fields-wrong', 'retiredOn'],
  [
    'a day that exists',
    draft => ({ answers: { ...draft.answers, retiredOn: '2026-02-30' } }),
    'request.fields-wrong',
    'retiredOn',
  ],
  [
    'a day not in the future',
    draft => ({ answers: { ...draft.answers, retiredOn: '2026-11-24' } }),
    'request.fields-wrong',
    'retiredOn',
  ],
  ['one of the choices', draft => ({ answers: { ...draft.answers, kind: 'rich' } }), 'request.fields-wrong', 'kind'],
  ['a card', () => ({ card: undefined, sealed: undefined }), 'request.fields-wrong', 'card'],
  [
    'a picture',
    draft => ({ materials: draft.materials.filter(each => each.slot !== 'id-back') }),
    'material.missing',
    'id-back',
  ],
  [
    'one of the two papers',
    draft => ({
      proved: [],
      materials: draft.materials.filter(each => each.slot !== 'retirement-certificate'),
    }),
    'material.missing',
    'retirement-certificate',
  ],
])('waits for %s', async (_what, change, problem, path) => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const drafts = world.ports.database.collection<Draft>('drafts')
  const draft = await drafts.find(body.draft)
  if (!draft) throw new Error('no draft')
  const version = Number(await drafts.replace({ ...draft, ...change(draft) }))
  const refused = mustRefuse(await submitApplication(world.ports, world.asking, { ...body, version }))
  expect([refused.code, refused.fields?.[0]?.path]).toEqual([problem, path])
  expect(await spent(world)).toBe(0)
})

test('免提交: where data prove the retirement neither paper is asked for, and the draft says why', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const drafts = world.ports.database.collection<Draft>('drafts')
  const draft = await drafts.find(body.draft)
  if (!draft) throw new Error('no draft')
  expect(
    (await draftView(world.ports, draft)).definition.slots.filter(({ spared }) => spared).map(({ name }) => name),
  ).toEqual(['retirement-certificate', 'retirement-approval'])
  const materials = draft.materials.filter(each => each.slot !== 'retirement-certificate')
  const version = Number(await drafts.replace({ ...draft, materials }))
  mustReply(await submitApplication(world.ports, world.asking, { ...body, version }))
})

test('takes the approval form in place of the certificate', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const drafts = world.ports.database.collection<Draft>('drafts')
  const draft = await drafts.find(body.draft)
  if (!draft) throw new Error('no draft')
  const materials = draft.materials.map(each =>
    each.slot === 'retirement-certificate' ? { ...each, slot: 'retirement-approval' } : each,
  )
  const version = Number(await drafts.replace({ ...draft, materials }))
  mustReply(await submitApplication(world.ports, world.asking, { ...body, version }))
})

test.each<[string, (world: ApplyWorld) => void, string]>([
  [
    'the core is silent',
    world => {
      world.ports.core(world.centre.code).down = true
    },
    'core.unavailable',
  ],
  [
    'the account was frozen',
    world => {
      world.person.accounts = [aCoreAccount(world.centre.code, { status: 'frozen' })]
    },
    'apply.checks-failed',
  ],
  [
    'the account is not sealed',
    world => {
      world.person.accounts = [aCoreAccount(world.centre.code, { status: 'normal' })]
    },
    'apply.checks-failed',
  ],
  [
    'a deposit is on its way',
    world => {
      world.person.accounts = [aCoreAccount(world.centre.code, { depositInTransit: true })]
    },
    'apply.checks-failed',
  ],
  [
    'there are two accounts',
    world => {
      world.person.accounts = [
        aCoreAccount(world.centre.code),
        aCoreAccount(world.centre.code, { number: '420201000002' }),
      ]
    },
    'apply.checks-failed',
  ],
  [
    'there is nothing to withdraw',
    world => {
      world.person.accounts = [aCoreAccount(world.centre.code, { balance: fen(0) })]
    },
    'apply.checks-failed',
  ],
  [
    'there is no account',
    world => {
      world.person.accounts = []
    },
    'apply.checks-failed',
  ],
])('refuses, and spends no step-up, when %s at the last moment', async (_why, change, problem) => {
  const world = await anApplyWorld()
  const body = await ready(world)
  change(world)
  expect(mustRefuse(await submitApplication(world.ports, world.asking, body)).code).toBe(problem)
  expect(await spent(world)).toBe(0)
  expect(await applications(world).count({})).toBe(0)
})

test('needs the promise, and a step-up for exactly this draft that is fresh and unused', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const refused = async (changes: Partial<typeof body>) =>
    mustRefuse(await submitApplication(world.ports, world.asking, { ...body, ...changes })).code
  expect(await refused({ promise: false })).toBe('apply.promise-not-ticked')
  expect(await refused({ stepUp: 'guessed' })).toBe('step-up.spent')
  expect(await refused({ stepUp: await aStepUp(world, nobody) })).toBe('step-up.spent')
  const old = await aStepUp(world, body.draft)
  world.ports.clock.pass(600)
  expect(await refused({ stepUp: old })).toBe('step-up.spent')
  mustReply(await submitApplication(world.ports, world.asking, { ...body, stepUp: await aStepUp(world, body.draft) }))
})

test('a crash after the claim leaves the way free: the same draft goes through', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  world.ports.database.beforeWrite = name => {
    if (name === 'applications') throw new Error('power cut')
  }
  await expect(submitApplication(world.ports, world.asking, body)).rejects.toThrow('power cut')
  world.ports.database.beforeWrite = () => {}
  mustReply(await submitApplication(world.ports, world.asking, { ...body, stepUp: await aStepUp(world, body.draft) }))
  expect(await applications(world).count({})).toBe(1)
})

test('a draft left behind by a crash does not stand in the way of the next application', async () => {
  const world = await anApplyWorld()
  const { ports, asking, centre } = world
  const body = await ready(world)
  ports.database.beforeWrite = name => {
    if (name === 'drafts') throw new Error('power cut')
  }
  await expect(submitApplication(ports, asking, body)).rejects.toThrow('power cut')
  ports.database.beforeWrite = () => {}
  mustReply(await withdrawApplication(ports, asking, { application: body.draft, version: 1, key: aKey() }))
  const { draft } = mustReply(await startDraft(ports, asking, { centre: centre.code, item }))
  expect(draft.id).not.toBe(body.draft)
  expect(mustReply(await listDrafts(ports, asking, {})).drafts.map(each => each.id)).toEqual([draft.id])
})

test('a claim nobody came back to is taken over after five minutes, not before', async () => {
  const world = await anApplyWorld()
  const claims = world.ports.database.collection<{ _id: string; holder: string; at: string }>('claims')
  const at = world.ports.clock.now()
  const account = accountMark(world.ports, world.person.accounts[0]?.number ?? '')
  const matter = { person: world.asking.session.person, item, centre: world.centre.code, account }
  await claims.add({ _id: openClaimId(matter), holder: nobody, at })
  const body = await ready(world)
  expect(mustRefuse(await submitApplication(world.ports, world.asking, body)).code).toBe('apply.already-open')
  world.ports.clock.set(plus(at, 301))
  mustReply(await submitApplication(world.ports, world.asking, body))
})

test('somebody else’s draft or application is answered as one that does not exist', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  const stranger = { ...world.asking, session: { ...world.asking.session, person: 'somebody-else' as never } }
  const { ports } = world
  const asked = async (id: typeof nobody) => [
    await showDraft(ports, stranger, { draft: id }),
    await saveDraft(ports, stranger, { draft: id, version: body.version, answers: {} }),
    await discardDraft(ports, stranger, { draft: id }),
    await submitApplication(ports, stranger, { ...body, draft: id }),
    await showApplication(ports, stranger, { application: id }),
    await withdrawApplication(ports, stranger, { application: id, version: 1, key: aKey() }),
  ]
  expect(await asked(body.draft)).toEqual(await asked(nobody))
  mustReply(await submitApplication(ports, world.asking, body))
  expect(await asked(body.draft)).toEqual(await asked(nobody))
  expect(mustReply(await listDrafts(ports, stranger, {})).drafts).toEqual([])
  expect(mustReply(await listApplications(ports, stranger, {})).applications).toEqual([])
})

test('an abandoned draft is gone after thirty days', async () => {
  const world = await anApplyWorld()
  const body = await ready(world)
  world.ports.clock.pass(30 * 86_400)
  expect(mustRefuse(await submitApplication(world.ports, world.asking, body)).code).toBe('request.not-found')
  expect(mustReply(await listDrafts(world.ports, world.asking, {})).drafts).toEqual([])
})

test('keeps no name, number or card in the clear', async () => {
  const world = await anApplyWorld()
  await handsIn(world)
  const everything = world.ports.database.dump() + JSON.stringify(world.ports.audited)
  for (const secret of ['王建国', '420000196604120130', '19900000001', '6222020200012345678', '420201000001'])
    expect(everything).not.toContain(secret)
})

test('name, numbers and card are nowhere in the clear once a case is handed in', async () => {
  const world = await anApplyWorld()
  await handsIn(world)
  const { identity, phone } = world.person
  const kept = world.ports.database.dump() + JSON.stringify(world.ports.audited)
  for (const secret of [identity.name, identity.idNumber, phone, ownCard]) expect(kept).not.toContain(secret)
})
