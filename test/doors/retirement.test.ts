import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace, stepUpByFace } from '../../local/acting/depositor'
import { pictures } from '../../local/acting/pictures'
import {
  approve,
  beginDraft,
  fillDraft,
  freshKey,
  photograph,
  propose,
  submitRetirement,
  untilState,
} from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

/** Every story here runs through the built doors with the timer switched off: the doors themselves try what is owed. */
let world: World
beforeAll(async () => {
  world = await openWorld()
}, 60_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

interface Journal {
  payments?: { order?: string; amount?: number; state?: string }[]
}

test('黄石: two people decide, the core posts, the bank pays once, without any timer', async () => {
  const person = people.huangshiRetiree
  const who = depositor(world, 'openid-wang')
  await logInByFace(world, who, person, huangshi)
  const submitted = await submitRetirement(world, who, person, huangshi)
  expect(submitted.shown.words).toBe('审核中')
  expect(submitted.promise.on).toBe('2026-11-27')
  await propose(await signIn(world, 'hs-jingban'), submitted.id)
  await approve(await signIn(world, 'hs-fuhe'), submitted.id)
  const done = await untilState(who, submitted.id, 'done')
  expect(done.payment?.total).toBeGreaterThan(0)
  expect(done.payment?.paidOn).toBe('2026-11-24')
  const papers = await until('both receipts', async () => {
    const { application } = await who.get('show-application', { application: submitted.id })
    return application.documents.length === 2 && application.documents.map(document => document.name)
  })
  expect(papers).toEqual(['acceptance-receipt', 'withdrawal-receipt'])
  const journal = JSON.stringify((await world.control('bank', '/control/journal')) as Journal)
  expect(journal.split(String(person.cards[0]?.number)).length - 1).toBeGreaterThanOrEqual(1)
}, 120_000)

test('阿拉善: all proved by data and below the limit is done at once, with nobody deciding', async () => {
  const person = people.alxaInstant
  const who = depositor(world, 'openid-wuyun')
  await logInByFace(world, who, person, alxa)
  const submitted = await submitRetirement(world, who, person, alxa)
  expect(submitted.path).toBe('instant')
  const done = await untilState(who, submitted.id, 'done')
  expect(done.timeline.map(entry => entry.words)).toContain('钱已打到您的卡上')
}, 120_000)

test('阿拉善: a large sum takes two people the same working day', async () => {
  const person = people.alxaLarge
  const who = depositor(world, 'openid-zhao')
  await logInByFace(world, who, person, alxa)
  const submitted = await submitRetirement(world, who, person, alxa)
  expect(submitted.path).toBe('reviewed')
  expect(submitted.promise.on).toBe('2026-11-24')
  await propose(await signIn(world, 'al-jingban'), submitted.id)
  await approve(await signIn(world, 'al-fuhe'), submitted.id)
  expect((await untilState(who, submitted.id, 'done')).payment?.paidOn).toBe('2026-11-24')
}, 120_000)

describe('one draft is one application', () => {
  test('sent five times at once it has one number, and another body with the same key is refused', async () => {
    const person = people.alxaUnproved
    const who = depositor(world, 'openid-qian')
    await logInByFace(world, who, person, alxa)
    const draft = await fillDraft(who, person, await beginDraft(who, alxa))
    const stepUp = await stepUpByFace(world, who, alxa, draft.id)
    const body = { draft: draft.id, version: draft.version, key: freshKey(), stepUp, promise: true }
    const answers = await Promise.all(Array.from({ length: 5 }, () => who.ask('submit-application', body)))
    const numbers = answers.flatMap(answer => (answer.ok ? [answer.body.application.number] : []))
    expect(numbers.length).toBeGreaterThan(0)
    expect(new Set(numbers).size).toBe(1)
    const again = await who.get('submit-application', body)
    expect(again.application.number).toBe(numbers[0])
    const other = await who.ask('submit-application', { ...body, promise: false })
    expect(other).toMatchObject({ ok: false, problem: { code: 'request.key-reused' } })
    expect((await who.get('list-applications', {})).applications).toHaveLength(1)
  }, 120_000)
})

test('a correction comes back with a new picture, the clock rests meanwhile, then a refusal gives reason and remedy', async () => {
  const person = people.huangshiVeteran
  const who = depositor(world, 'openid-zhou')
  await logInByFace(world, who, person, huangshi)
  const submitted = await submitRetirement(world, who, person, huangshi, person.cards[1]?.number)
  const handler = await signIn(world, 'hs-jingban')
  const seen = (await handler.get('show-application', { application: submitted.id })).review
  const { row } = await handler.get('claim', { application: submitted.id, version: seen.row.version })
  const asked = await handler.get('take-action', {
    application: submitted.id,
    version: row.version,
    key: freshKey(),
    action: 'ask-correction',
    lines: [{ slot: 'id-front', reason: 'blurred' }],
  })
  expect(asked.review.row.due.kind).toBe('paused')
  const correcting = (await who.get('show-application', { application: submitted.id })).application
  expect(correcting.shown.words).toBe('需要您补充材料')
  expect(correcting.correction?.due).toBe('2026-12-08')
  const early = await who.ask('resubmit-application', {
    application: submitted.id,
    version: correcting.version,
    key: freshKey(),
  })
  expect(early).toMatchObject({ ok: false, problem: { code: 'material.missing' } })
  const album = await pictures()
  const version = await photograph(who, submitted.id, 'id-front', album.read('id-front.jpg'))
  const back = await who.get('resubmit-application', { application: submitted.id, version, key: freshKey() })
  expect(back.application.shown.words).toBe('审核中')
  const second = (await handler.get('show-application', { application: submitted.id })).review
  expect(second.materials.filter(material => material.slot === 'id-front').map(material => material.replaced)).toEqual([
    false,
    true,
  ])
  const claimed = await handler.get('claim', { application: submitted.id, version: second.row.version })
  await handler.get('take-action', {
    application: submitted.id,
    version: claimed.row.version,
    key: freshKey(),
    action: 'propose-refusal',
    reason: 'not-retired',
  })
  const approver = await signIn(world, 'hs-fuhe')
  const confirming = (await approver.get('show-application', { application: submitted.id })).review
  await approver.get('take-action', {
    application: submitted.id,
    version: confirming.row.version,
    key: freshKey(),
    action: 'refuse',
    reason: 'not-retired',
  })
  const refused = (await who.get('show-application', { application: submitted.id })).application
  expect(refused.shown.words).toBe('未通过')
  expect(refused.refusal?.remedy).toContain('重新申请')
}, 120_000)

test('the same person may not propose and approve, and another centre sees nothing', async () => {
  const person = people.huangshiRetiree
  const who = depositor(world, 'openid-wang-2')
  await logInByFace(world, who, person, huangshi)
  const mine = (await who.get('list-applications', {})).applications[0]
  if (!mine) throw new Error('the first story left no application')
  const stranger = await signIn(world, 'al-jingban')
  const foreign = await stranger.ask('show-application', { application: mine.id })
  const unknown = await stranger.ask('show-application', { application: 'f'.repeat(32) as typeof mine.id })
  expect(foreign).toEqual(unknown)
  const other = depositor(world, 'openid-other')
  await logInByFace(world, other, people.alxaUnsealed, alxa)
  expect(await other.ask('show-application', { application: mine.id })).toEqual(
    await other.ask('show-application', { application: 'f'.repeat(32) as typeof mine.id }),
  )
}, 120_000)
