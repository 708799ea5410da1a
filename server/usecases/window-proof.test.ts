import { askWindowCode } from './ask-window-code'
import { confirmIdentity } from './confirm-identity'
import { findWindowCode } from './find-window-code'
import { showWindowCode } from './show-window-code'
import { submitApplication } from './submit-application'
import {
  acts,
  aFilledDraft,
  aKey,
  anApplyWorld,
  centreOf,
  handsIn,
  proposes,
  staffOf,
  stored,
} from './testing/apply-story'
import { mustReply } from './testing/must'

async function atTheWindow() {
  const world = await anApplyWorld()
  const clerk = await staffOf(world.ports, world.centre, 'clerk', 'window')
  return { ...world, clerk, idNumber: world.person.identity.idNumber }
}
const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

test('whose face does not pass shows a code; the clerk compares the card; the same draft goes in, at the level of a face', async () => {
  const { ports, asking, clerk, idNumber, ...world } = await atTheWindow()
  const draft = await aFilledDraft({ ports, asking, ...world })
  const { code } = mustReply(await showWindowCode(ports, asking, { application: draft.id }))
  expect(code).toMatch(/^\d{8}$/)
  const ask = () => askWindowCode(ports, asking, { application: draft.id, code })
  expect(mustReply(await ask())).toEqual({ state: 'shown' })
  const shown = mustReply(await findWindowCode(ports, clerk, { code }))
  expect(JSON.stringify(shown)).not.toContain(idNumber)
  mustReply(await confirmIdentity(ports, clerk, { code, idNumber, compared: true }))
  const { state, stepUp } = mustReply(await ask())
  expect(state).toBe('confirmed')
  expect(mustReply(await ask())).toEqual({ state: 'over' })
  const { id } = mustReply(
    await submitApplication(ports, asking, {
      draft: draft.id,
      version: draft.version,
      key: aKey(),
      stepUp: stepUp ?? '',
      promise: true,
    }),
  ).application
  const application = await stored({ ports }, id)
  expect(id).toBe(draft.id)
  expect([application.proofs.identity, application.holdUntil]).toEqual(['window', undefined])
})

test('the level of a case that was handed in with a short message rises; no new case begins, and its hold ends', async () => {
  const { ports, asking, clerk, idNumber, ...world } = await atTheWindow()
  const { id } = await handsIn({ ports, asking, ...world }, 'sms')
  expect((await stored({ ports }, id)).holdUntil).toBeDefined()
  const { code } = mustReply(await showWindowCode(ports, asking, { application: id }))
  mustReply(await confirmIdentity(ports, clerk, { code, idNumber, compared: true }))
  const risen = await stored({ ports }, id)
  expect([risen.proofs.identity, risen.state, risen.holdUntil]).toEqual(['window', 'reviewing', undefined])
  expect(risen.events.at(-1)).toMatchObject({ action: 'confirm-identity', by: { kind: 'window', id: clerk.staff._id } })
  expect(mustReply(await askWindowCode(ports, asking, { application: id, code }))).toEqual({
    state: 'confirmed',
    stepUp: expect.any(String),
  })
  expect(await ports.database.collection('applications').count({})).toBe(1)
})

describe('a code is good for nothing else', () => {
  test('not with the number of another card; after five wrong ones not at all', async () => {
    const { ports, asking, clerk, idNumber, ...world } = await atTheWindow()
    const draft = await aFilledDraft({ ports, asking, ...world })
    const { code } = mustReply(await showWindowCode(ports, asking, { application: draft.id }))
    const confirm = (number: string) => confirmIdentity(ports, clerk, { code, idNumber: number, compared: true })
    for (let tries = 0; tries < 5; tries++)
      expect(codeOf(await confirm('420000195001010011'))).toBe('window-code.document-differs')
    expect(codeOf(await confirm(idNumber))).toBe('request.too-many-tries')
    expect(mustReply(await askWindowCode(ports, asking, { application: draft.id, code }))).toEqual({ state: 'shown' })
  })

  test('not at another centre, not after its time, not twice, not for another person or draft', async () => {
    const { ports, asking, clerk, idNumber, ...world } = await atTheWindow()
    const draft = await aFilledDraft({ ports, asking, ...world })
    const body = () => showWindowCode(ports, asking, { application: draft.id })
    const { code } = mustReply(await body())
    const stranger = await staffOf(ports, centreOf('instant'), 'stranger', 'window')
    expect(codeOf(await findWindowCode(ports, stranger, { code }))).toBe('window-code.wrong')
    expect(codeOf(await confirmIdentity(ports, stranger, { code, idNumber, compared: true }))).toBe('window-code.wrong')
    const both = await Promise.all([1, 2].map(() => confirmIdentity(ports, clerk, { code, idNumber, compared: true })))
    expect(both.map(codeOf).sort()).toEqual(['ok', 'window-code.wrong'])
    const other = { ...asking, session: { ...asking.session, person: 'somebody-else' as never } }
    expect(mustReply(await askWindowCode(ports, other, { application: draft.id, code }))).toEqual({ state: 'over' })
    const elsewhere = { application: 'e'.repeat(32) as never, code }
    expect(mustReply(await askWindowCode(ports, asking, elsewhere))).toEqual({ state: 'over' })
    expect(codeOf(await showWindowCode(ports, other, { application: draft.id }))).toBe('request.not-found')
    const late = mustReply(await body()).code
    ports.clock.pass(901)
    expect(codeOf(await findWindowCode(ports, clerk, { code: late }))).toBe('window-code.wrong')
  })

  test('guessing is counted', async () => {
    const { ports, clerk } = await atTheWindow()
    const said = new Set<string | undefined>()
    for (let guess = 0; guess < 31; guess++)
      said.add(codeOf(await findWindowCode(ports, clerk, { code: String(10_000_000 + guess) })))
    expect([...said]).toEqual(['window-code.wrong', 'request.too-many-tries'])
  })
})

test('confirmed by a short message alone, nothing is approved for twelve hours', async () => {
  const { ports, asking, ...world } = await atTheWindow()
  const { id } = await handsIn({ ports, asking, ...world }, 'sms')
  const handler = await staffOf(ports, world.centre, 'handler', 'handler')
  const approver = await staffOf(ports, world.centre, 'approver', 'approver')
  await proposes({ ports, ...world }, handler, id)
  const approve = () => acts({ ports, ...world }, approver, id, 'approve')
  expect(codeOf(await approve())).toBe('application.on-hold')
  ports.clock.pass(12 * 3600)
  expect(codeOf(await approve())).toBe('ok')
})
