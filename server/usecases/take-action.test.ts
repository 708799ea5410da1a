import { centres } from '../../core/catalogue/registry'
import { fen } from '../../core/domain/values/fen'
import type { AskingStaff } from '../records/staff'
import { claim } from './claim'
import { listQueue } from './list-queue'
import { openMaterial } from './open-material'
import { release } from './release'
import { reveal } from './reveal'
import { saveChecklist } from './save-checklist'
import { search } from './search'
import { showApplication } from './show-application'
import { showCase } from './show-case'
import { showQueues } from './show-queues'
import { takeAction } from './take-action'
import {
  type ApplyWorld,
  acts,
  aKey,
  anApplyWorld,
  asksAgain,
  code,
  delivers,
  handsIn,
  nobody,
  proposes,
  staffOf,
  stored,
} from './testing/apply-story'
import { mustRefuse, mustReply } from './testing/must'
import { withdrawApplication } from './withdraw-application'

interface Office extends ApplyWorld {
  li: AskingStaff
  zhou: AskingStaff
  id: typeof nobody
}
async function anOffice(path: 'reviewed' | 'instant' = 'reviewed'): Promise<Office> {
  const world = await anApplyWorld(path)
  const { id } = await handsIn(world)
  const li = await staffOf(world.ports, world.centre, '李敏', 'handler')
  const zhou = await staffOf(world.ports, world.centre, '周强', 'approver')
  return { ...world, li, zhou, id }
}
const version = async (office: Office) => (await stored(office, office.id)).version

// ── the end of the known calendar ────────────────────────────────────────────────────────────────

test('in the last days of the known calendar everything still works, and a day counted beyond it is provisional', async () => {
  const office = await anOffice()
  const { ports, id, li, zhou } = office
  ports.clock.set('2026-12-24T02:00:00.000Z')
  await proposes(office, li, id)
  mustReply(await acts(office, zhou, id, 'send-back', { reason: 'not-retired' }))
  await asksAgain(office, li, id)
  // Ten weekdays from Thursday 24 December, 元旦 not among them.
  expect(await stored(office, id)).toMatchObject({
    correctionDueAt: '2027-01-08T09:30:00.000Z',
    correctionFrom: { at: '2026-12-24T02:00:00.000Z', days: 10 },
  })
})

test('cases can still be read when the year has no calendar yet', async () => {
  const office = await anOffice()
  const { ports, id, li, asking } = office
  const { id: ended } = await (async () => {
    mustReply(
      await withdrawApplication(ports, asking, { application: id, version: await version(office), key: aKey() }),
    )
    await delivers(office, id)
    return { id }
  })()
  const open = await handsIn(office)
  ports.clock.set('2027-01-06T02:00:00.000Z')
  for (const each of [ended, open.id]) {
    mustReply(await showApplication(ports, asking, { application: each }))
    mustReply(await showCase(ports, li, { application: each }))
  }
  expect(mustReply(await listQueue(ports, li, { queue: 'reviewing', filter: {} })).rows[0]?.due).toMatchObject({
    kind: 'overdue',
  })
})

// ── the second pair of eyes ──────────────────────────────────────────────────────────────────────

test('approval asks for a second factor that is right and unused', async () => {
  const office = await anOffice()
  const { id, li, zhou, ports } = office
  await proposes(office, li, id)
  expect(mustRefuse(await acts(office, zhou, id, 'approve', { code: undefined })).code).toBe('staff.totp-wrong')
  expect(mustRefuse(await acts(office, zhou, id, 'approve', { code: '000000' })).code).toBe('staff.totp-wrong')
  const digits = code(ports)
  const chen = await staffOf(ports, office.centre, '陈静', 'approver')
  ports.core(office.centre.code).down = true
  expect(mustRefuse(await acts(office, chen, id, 'approve', { code: digits })).code).toBe('core.unavailable')
  ports.core(office.centre.code).down = false
  expect(mustRefuse(await acts(office, chen, id, 'approve', { code: digits })).code).toBe('staff.totp-wrong')
  mustReply(await acts(office, zhou, id, 'approve'))
})

test('the same approval sent twice is one, also without a fresh code', async () => {
  const office = await anOffice()
  const { id, li, zhou, ports } = office
  await proposes(office, li, id)
  const body = {
    application: id,
    version: await version(office),
    key: aKey(),
    action: 'approve' as const,
    code: code(ports),
  }
  const first = mustReply(await takeAction(ports, zhou, body))
  const second = mustReply(await takeAction(ports, zhou, body))
  expect(second.review.row.version).toBe(first.review.row.version)
  expect(mustRefuse(await takeAction(ports, zhou, { ...body, note: 'other' })).code).toBe('request.key-reused')
  expect((await stored(office, id)).events.filter(event => event.action === 'approve')).toHaveLength(1)
})

test('an account frozen, changed or unreadable between proposal and approval stops the money', async () => {
  const office = await anOffice()
  const { id, li, zhou, person, ports, centre } = office
  await proposes(office, li, id)
  const account = person.accounts[0]
  if (!account) throw new Error('no account')
  account.status = 'frozen'
  expect(mustRefuse(await acts(office, zhou, id, 'approve')).code).toBe('application.account-changed')
  account.status = 'sealed'
  account.balance = fen(18_700_000)
  expect(mustRefuse(await acts(office, zhou, id, 'approve')).code).toBe('application.account-changed')
  ports.core(centre.code).down = true
  const review = mustReply(await showCase(ports, zhou, { application: id })).review
  expect(review.coreAnsweredAt).toBeUndefined()
  expect(review.compare.every(row => row.same === 'unknown')).toBe(true)
  expect(mustRefuse(await acts(office, zhou, id, 'approve')).code).toBe('core.unavailable')
  ports.core(centre.code).down = false
  expect(ports.core(centre.code).orders.size).toBe(0)
  mustReply(await acts(office, zhou, id, 'send-back', { reason: 'account-changed' }))
  await proposes(office, li, id)
  mustReply(await acts(office, zhou, id, 'approve'))
})

test('withdrawing and approving at the same moment: one wins, the other is told', async () => {
  for (const order of [0, 1]) {
    const office = await anOffice()
    const { id, li, zhou, ports, asking } = office
    await proposes(office, li, id)
    const at = await version(office)
    const approve = { application: id, version: at, key: aKey(), action: 'approve' as const, code: code(ports) }
    const withdraw = { application: id, version: at, key: aKey() }
    const both = [() => takeAction(ports, zhou, approve), () => withdrawApplication(ports, asking, withdraw)]
    const [first, second] = await Promise.all((order === 0 ? both : both.reverse()).map(each => each()))
    expect([first?.ok, second?.ok].filter(Boolean)).toHaveLength(1)
    const loser = [first, second].find(each => each && !each.ok)
    expect(loser && !loser.ok && loser.problem.code).toMatch(/request.stale|too-late-to-withdraw/)
    expect(loser && !loser.ok && loser.fresh).toBeDefined()
  }
})

test('a wish to withdraw is granted by the approver only', async () => {
  const office = await anOffice()
  const { id, li, zhou, ports, asking } = office
  await proposes(office, li, id)
  const body = { application: id, version: await version(office), key: aKey() }
  const asked = mustReply(await withdrawApplication(ports, asking, body)).application
  expect(asked).toMatchObject({ shown: { state: 'confirming' }, may: { askWithdrawal: false, withdraw: false } })
  expect(mustReply(await withdrawApplication(ports, asking, body)).application.version).toBe(asked.version)
  mustReply(await acts(office, zhou, id, 'agree-withdrawal'))
  await delivers(office, id)
  expect(await stored(office, id)).toMatchObject({ state: 'withdrawn', effects: [], withdrawalAsked: false })
})

test('a refusal tells the depositor the reason and what to do, and lets him apply again', async () => {
  const office = await anOffice()
  const { id, li, zhou, ports, asking } = office
  mustReply(await claim(ports, li, { application: id, version: await version(office) }))
  mustReply(await acts(office, li, id, 'propose-refusal', { reason: 'not-retired' }))
  expect(mustRefuse(await acts(office, zhou, id, 'approve')).code).toBe('application.action-not-possible')
  expect(mustRefuse(await acts(office, zhou, id, 'refuse', { reason: 'because' })).code).toBe('request.fields-wrong')
  mustReply(await acts(office, zhou, id, 'refuse', { reason: 'not-retired' }))
  await delivers(office, id)
  const view = mustReply(await showApplication(ports, asking, { application: id })).application
  expect(view).toMatchObject({
    shown: { state: 'refused' },
    refusal: { title: '未达退休条件', remedy: expect.stringContaining('重新申请') },
  })
  expect((await handsIn(office)).id).not.toBe(id)
})

// ── claims ───────────────────────────────────────────────────────────────────────────────────────

test('of two handlers who claim at once one gets it, the other reads who', async () => {
  const office = await anOffice()
  const { ports, li, id, centre } = office
  const chen = await staffOf(ports, centre, '陈静', 'handler')
  const body = { application: id, version: await version(office) }
  const both = await Promise.all([claim(ports, li, body), claim(ports, chen, body)])
  const loser = both.find(each => !each.ok)
  expect(both.filter(each => each.ok)).toHaveLength(1)
  expect(loser && !loser.ok && loser.problem).toMatchObject({
    code: 'application.claimed-by-other',
    title: '李敏已经认领了这件。',
  })
  expect(mustRefuse(await release(ports, chen, { application: id, version: await version(office) })).code).toBe(
    'application.claimed-by-other',
  )
  mustReply(await release(ports, li, { application: id, version: await version(office) }))
  mustReply(await claim(ports, chen, { application: id, version: await version(office) }))
})

test('working on the checklist keeps the claim alive; a lease that ran out stops the decision', async () => {
  const office = await anOffice()
  const { ports, li, id } = office
  mustReply(await claim(ports, li, { application: id, version: await version(office) }))
  ports.clock.pass(20 * 60)
  mustReply(
    await saveChecklist(ports, li, { application: id, version: await version(office), done: ['id-card', 'invented'] }),
  )
  expect((await stored(office, id)).checklistDone).toEqual(['id-card'])
  ports.clock.pass(20 * 60)
  const done = ['id-card', 'same-person', 'retirement-paper', 'retired-on', 'own-card']
  mustReply(await saveChecklist(ports, li, { application: id, version: await version(office), done }))
  ports.clock.pass(31 * 60)
  expect(mustRefuse(await acts(office, li, id, 'propose')).code).toBe('application.claimed-by-other')
  mustReply(await claim(ports, li, { application: id, version: await version(office) }))
  mustReply(await acts(office, li, id, 'propose'))
})

test('nobody ticks a checklist without the claim, on a stale page, or after the proposal', async () => {
  const office = await anOffice()
  const { ports, li, id } = office
  const tick = async (at: number) => saveChecklist(ports, li, { application: id, version: at, done: ['id-card'] })
  expect(mustRefuse(await tick(await version(office))).code).toBe('application.claimed-by-other')
  mustReply(await claim(ports, li, { application: id, version: await version(office) }))
  expect(mustRefuse(await tick((await version(office)) - 1)).code).toBe('request.stale')
  await proposes(office, li, id)
  expect(mustRefuse(await tick(await version(office))).code).toBe('application.claimed-by-other')
})

// ── the wall between centres ─────────────────────────────────────────────────────────────────────

test('staff of another centre sees, finds, opens and changes nothing: as if there were no such case', async () => {
  const office = await anOffice()
  const { ports, id } = office
  const elsewhere = centres.find(each => each.code !== office.centre.code)
  if (!elsewhere) throw new Error('one centre only')
  const foreign = await staffOf(ports, elsewhere, '那日苏', 'handler', 'approver')
  const material = (await stored(office, id)).materials[0]?.id ?? (nobody as never)
  const { number } = await stored(office, id)
  const asked = async (application: typeof nobody) => [
    await showCase(ports, foreign, { application }),
    await claim(ports, foreign, { application, version: 1 }),
    await release(ports, foreign, { application, version: 1 }),
    await saveChecklist(ports, foreign, { application, version: 1, done: [] }),
    await openMaterial(ports, foreign, { application, material }),
    await reveal(ports, foreign, { application, field: 'idNumber', reason: '核对身份' }),
    await takeAction(ports, foreign, { application, version: 1, key: aKey(), action: 'refuse', reason: 'not-retired' }),
    await takeAction(ports, foreign, { application, version: 1, key: aKey(), action: 'approve', code: code(ports) }),
  ]
  const real = await asked(id)
  expect(real).toEqual(await asked(nobody))
  for (const reply of real) expect(mustRefuse(reply).code).toBe('request.not-found')
  for (const text of [number, '王建国', '420000196604120130'])
    expect(mustReply(await search(ports, foreign, { text })).rows).toEqual([])
  expect(mustReply(await listQueue(ports, foreign, { queue: 'reviewing', filter: {} })).rows).toEqual([])
  expect(mustReply(await showQueues(ports, foreign, {})).queues.every(queue => queue.count === 0)).toBe(true)
  expect((await stored(office, id)).version).toBe(1)
})

test('a masked value is shown for a reason, and that is recorded; other fields are not to be had', async () => {
  const office = await anOffice()
  const { ports, li, id } = office
  const shown = mustReply(await reveal(ports, li, { application: id, field: 'idNumber', reason: '与身份证照片核对' }))
  expect(shown).toEqual({ value: '420000196604120130', seconds: 30 })
  expect(ports.audited.at(-1)).toMatchObject({
    actor: li.staff._id,
    action: 'case.reveal',
    subject: `${id}/idNumber`,
    detail: { reason: '与身份证照片核对' },
  })
  for (const field of ['password', '__proto__', 'totpSecret'])
    expect(mustRefuse(await reveal(ports, li, { application: id, field, reason: '好奇看看' })).code).toBe(
      'request.not-found',
    )
})

test('opening a case and its pictures is recorded, and gives the viewing copy for five minutes', async () => {
  const office = await anOffice()
  const { ports, li, id } = office
  mustReply(await showCase(ports, li, { application: id }))
  const material = (await stored(office, id)).materials[0]
  if (!material) throw new Error('no picture')
  const { link } = mustReply(await openMaterial(ports, li, { application: id, material: material.id }))
  expect(link).toContain('/view/')
  expect(link).toContain('seconds=300')
  expect(ports.audited.slice(-2).map(entry => entry.action)).toEqual(['case.open', 'material.open'])
})
