import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { centres } from '../../core/catalogue/registry'
import type { Asking, AskingPerson } from '../ports'
import type { Person } from '../records/person'
import { mintStepUp } from '../standing/mint-step-up'
import { openSession } from '../standing/open-session'
import { savePerson } from '../standing/save-person'
import { askLogInCode } from './ask-log-in-code'
import { askWindowCode } from './ask-window-code'
import { confirmIdentity } from './confirm-identity'
import { correctCard } from './correct-card'
import { findWindowCode } from './find-window-code'
import { issueCertificate } from './issue-certificate'
import { listNotices } from './list-notices'
import { listWindowConfirmations } from './list-window-confirmations'
import { lookUpAccounts } from './look-up-accounts'
import { planAgain } from './plan-again'
import { refuseIdentity } from './refuse-identity'
import { requestSmsCode } from './request-sms-code'
import { showLogInCode } from './show-log-in-code'
import { showMe } from './show-me'
import { showWindowCode } from './show-window-code'
import { startFace } from './start-face'
import { stepUpWithSms } from './step-up-with-sms'
import { submitApplication } from './submit-application'
import { aCorePerson } from './testing/a-core-person'
import { aFilledDraft, aKey, anApplyWorld, centreOf, ownCard, staffOf } from './testing/apply-story'
import { mustReply } from './testing/must'
import { unbindPhone } from './unbind-phone'

const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)
const newPhone: Asking = { caller: { openid: 'openid-new', source: 'wx_client' } }
const halfADay = 12 * 3600

/** A depositor of one centre, known there by an older phone, who stands at the window of another with a phone nobody knows. */
async function atAWindow() {
  const world = await anApplyWorld()
  const { ports, centre, person } = world
  const elsewhere = centreOf('instant')
  const clerk = await staffOf(ports, elsewhere, 'clerk', 'window')
  const { name, idNumber } = person.identity
  const userNotice = noticeOf(centre, 'user').version
  const show = (asking = newPhone, typed: { name: string; idNumber: string } = { name, idNumber }) =>
    showLogInCode(ports, asking, { centre: centre.code, userNotice, ...typed })
  const ask = (code: string, asking = newPhone) => askLogInCode(ports, asking, { code })
  const confirm = (code: string, typed: { name?: string; idNumber?: string } = {}, by = clerk) =>
    confirmIdentity(ports, by, { code, name, idNumber, compared: true, ...typed })
  return { ...world, elsewhere, clerk, name, idNumber, userNotice, show, ask, confirm }
}

/** The phone, let in by the clerk. */
async function letIn(asking = newPhone) {
  const world = await atAWindow()
  return { ...world, letInByClerk: await comesIn(world, asking) }
}

async function comesIn(world: Awaited<ReturnType<typeof atAWindow>>, asking = newPhone): Promise<AskingPerson> {
  const { code } = mustReply(await world.show(asking))
  mustReply(await world.confirm(code))
  const { session } = mustReply(await world.ask(code, asking))
  const opened = await openSession(world.ports, asking.caller, session?.token)
  if (!opened) throw new Error('no session')
  return { caller: asking.caller, session: opened }
}

test('a code is shown before any log-in; the window of another centre confirms it, and the phone is logged in, once', async () => {
  const { show, ask, confirm, ports, clerk, name, idNumber } = await atAWindow()
  const { code } = mustReply(await show())
  expect(code).toMatch(/^\d{8}$/)
  expect(mustReply(await ask(code))).toEqual({ state: 'waiting' })
  const found = mustReply(await findWindowCode(ports, clerk, { code }))
  expect(found).toEqual({ purpose: 'log-in', maskedName: expect.any(String), maskedIdNumber: expect.any(String) })
  for (const secret of [name, idNumber]) expect(JSON.stringify(found)).not.toContain(secret)
  mustReply(await confirm(code))
  expect(codeOf(await confirm(code))).toBe('window-code.wrong')
  const { state, session } = mustReply(await ask(code))
  expect([state, session?.me.level]).toEqual(['confirmed', 'window'])
  expect(mustReply(await ask(code))).toEqual({ state: 'expired' })
})

test('every centre here has a window that confirms, the own one too', async () => {
  const { show, confirm, ports } = await atAWindow()
  for (const centre of centres) {
    const { code } = mustReply(await show())
    mustReply(await confirm(code, {}, await staffOf(ports, centre, 'window-of-any', 'window')))
  }
})

describe('a code for a log-in is good for nothing else', () => {
  test('not on another phone, not after its time, not without the notice, not for a draft or case', async () => {
    const { show, ask, confirm, ports, clerk, asking, ...world } = await atAWindow()
    const { code } = mustReply(await show())
    const other: Asking = { caller: { openid: 'openid-thief', source: 'wx_client' } }
    mustReply(await confirm(code))
    expect(mustReply(await ask(code, other))).toEqual({ state: 'expired' })
    expect(mustReply(await ask(code)).state).toBe('confirmed')

    const late = mustReply(await show()).code
    ports.clock.pass(901)
    expect(mustReply(await ask(late))).toEqual({ state: 'expired' })
    expect(codeOf(await findWindowCode(ports, clerk, { code: late }))).toBe('window-code.wrong')
    expect(codeOf(await confirm(late))).toBe('window-code.wrong')

    const { identity } = world.person
    const unread = { centre: world.centre.code, userNotice: 'of-another-day', ...identity }
    expect(codeOf(await showLogInCode(ports, newPhone, unread))).toBe('notice.not-read')

    const draft = await aFilledDraft({ ports, asking, ...world })
    const forLogIn = mustReply(await show()).code
    mustReply(await confirm(forLogIn))
    const asDraft = { application: draft.id, code: forLogIn }
    expect(mustReply(await askWindowCode(ports, asking, asDraft))).toEqual({ state: 'over' })
    const forDraft = mustReply(await showWindowCode(ports, asking, { application: draft.id })).code
    expect(mustReply(await ask(forDraft, asking))).toEqual({ state: 'expired' })
  })

  test('not with another card: name and number must both be what the phone says; after five tries it is over', async () => {
    const { show, ask, confirm, ports } = await atAWindow()
    const { code } = mustReply(await show())
    expect(codeOf(await confirm(code, { name: '李秀英' }))).toBe('window-code.document-differs')
    expect(codeOf(await confirm(code, { name: undefined }))).toBe('window-code.document-differs')
    expect(codeOf(await confirm(code, { idNumber: '420000195001010011' }))).toBe('window-code.document-differs')
    for (let tries = 3; tries < 5; tries++) await confirm(code, { idNumber: '420000195001010011' })
    expect(codeOf(await confirm(code))).toBe('request.too-many-tries')
    expect(mustReply(await ask(code))).toEqual({ state: 'refused', refusal: 'tries' })
    expect(await ports.database.collection('sessions').count({})).toBe(1)
  })

  test('not when the clerk says it is somebody else', async () => {
    const { show, ask, confirm, ports, clerk } = await atAWindow()
    const { code } = mustReply(await show())
    mustReply(await refuseIdentity(ports, clerk, { code }))
    expect(mustReply(await ask(code))).toEqual({ state: 'refused', refusal: 'document' })
    expect(codeOf(await confirm(code))).toBe('window-code.wrong')
  })

  test('not for whom the chosen centre does not know; a silent centre loses nothing', async () => {
    const { show, ask, confirm, ports, centre, name, idNumber } = await atAWindow()
    ports.core(centre.code).down = true
    const { code } = mustReply(await show())
    expect(codeOf(await confirm(code))).toBe('core.unavailable')
    ports.core(centre.code).down = false
    mustReply(await confirm(code))
    expect(mustReply(await ask(code)).state).toBe('confirmed')

    const nobody = aCorePerson(centre.code, { identity: { name: '何晓梅', idNumber: '420000199006060266' } }).identity
    const unknown = mustReply(await show(newPhone, nobody)).code
    expect(codeOf(await confirm(unknown, nobody))).toBe('identity.no-such-person')
    expect(mustReply(await ask(unknown))).toEqual({ state: 'refused', refusal: 'unknown' })
    expect([name, idNumber]).not.toContain(nobody.name)
  })
})

test('asking for codes is counted for each phone, confirming for each clerk', async () => {
  const { show, confirm, ports, elsewhere } = await atAWindow()
  const shown = async (openid: string) => show({ caller: { openid, source: 'wx_client' } })
  for (let round = 0; round < 10; round++) mustReply(await shown('openid-busy'))
  expect(codeOf(await shown('openid-busy'))).toBe('request.too-many-tries')
  const busy = await staffOf(ports, elsewhere, 'busy', 'window')
  const outcomes: unknown[] = []
  for (let round = 0; round < 31; round++) {
    const { code } = mustReply(await shown(`openid-${round}`))
    outcomes.push(codeOf(await confirm(code, {}, busy)))
  }
  expect(outcomes.slice(0, 30).every(each => each === 'ok')).toBe(true)
  expect(outcomes[30]).toBe('request.too-many-tries')
})

test('the number on file, the inbox and the phones they had are told at once, also of a phone that was known', async () => {
  const { ports, person, asking, ...world } = await atAWindow()
  const told = () => ports.shortMessagesSent.filter(({ template }) => template === 'progress')
  const persons = ports.database.collection<Person>('persons')
  const before = await persons.find(asking.session.person)
  if (!before) throw new Error('nobody')
  await persons.replace({ ...before, subscriptions: { template: -1 } })
  await comesIn({ ...world, ports, person, asking })
  expect(told().map(({ phone, values }) => [phone, values[1]])).toEqual([
    [person.phone, '有人到窗口核对后登录了您的账号'],
  ])
  expect(ports.noticesSent.map(({ openid }) => openid)).toEqual([asking.caller.openid])
  const { notices } = mustReply(await listNotices(ports, asking, {}))
  expect(notices[0]?.title).toBe('有人到窗口核对后登录了您的账号')
  ports.clock.pass(60)
  await comesIn({ ...world, ports, person, asking }, asking)
  expect(told()).toHaveLength(2)
})

test('who comes in for the first time at all is told to the number on file, and waits like everybody', async () => {
  const { ports, person, centre, ...world } = await atAWindow()
  const other = aCorePerson(centre.code, {
    identity: { name: '何晓梅', idNumber: '420000199006060266' },
    phone: '19900000077',
  })
  ports.core(centre.code).people.push(other)
  const { code } = mustReply(await world.show(newPhone, other.identity))
  mustReply(await world.confirm(code, other.identity))
  const { session } = mustReply(await world.ask(code))
  const opened = await openSession(ports, newPhone.caller, session?.token)
  expect(ports.shortMessagesSent.map(({ phone }) => phone)).toEqual(['19900000077'])
  if (!opened) throw new Error('no session')
  const step = { smsCode: '000000', application: 'a'.repeat(32) as never }
  expect(codeOf(await stepUpWithSms(ports, { caller: newPhone.caller, session: opened }, step))).toBe(
    'identity.window-cooling',
  )
  expect(person).toBeDefined()
})

describe('for twelve hours such a log-in opens', () => {
  test('looking up, a certificate, and filling in an application', async () => {
    const { letInByClerk, ports, centre, ...world } = await letIn()
    const { accounts } = mustReply(await lookUpAccounts(ports, letInByClerk, { centre: centre.code }))
    const account = accounts[0]?.id ?? ''
    mustReply(
      await issueCertificate(ports, letInByClerk, { centre: centre.code, account, kind: 'deposit', key: aKey() }),
    )
    const draft = await aFilledDraft({ ...world, ports, centre, asking: letInByClerk })
    expect(draft.version).toBeGreaterThan(1)
    expect(mustReply(await showMe(ports, letInByClerk, {})).sessions.map(({ words }) => words)).toContain(
      '窗口核对登录',
    )
  })

  test('no money, no other card, no other phone, by whatever step-up; what was filled in goes in by face', async () => {
    const { letInByClerk, ports, asking, ...world } = await letIn()
    const draft = await aFilledDraft({ ...world, ports, asking: letInByClerk })
    const { person } = letInByClerk.session
    const submit = async (by: AskingPerson) =>
      submitApplication(ports, by, {
        draft: draft.id,
        version: draft.version,
        key: aKey(),
        stepUp: await mintStepUp(ports, { person, application: draft.id, method: 'face' }),
        promise: true,
      })
    const face = {
      centre: world.centre.code,
      purpose: 'step-up',
      faceNotice: noticeOf(world.centre, 'face').version,
      application: draft.id,
    } as const
    const first = mustReply(await showMe(ports, letInByClerk, {})).phones.find(({ current }) => !current)
    const about = { application: draft.id, version: 1, key: aKey() }
    const closed = async (by: AskingPerson) => [
      codeOf(await submit(by)),
      codeOf(await showWindowCode(ports, by, { application: draft.id })),
      codeOf(await startFace(ports, by, face)),
      codeOf(await stepUpWithSms(ports, by, { smsCode: '000000', application: draft.id })),
      codeOf(await planAgain(ports, by, about)),
      codeOf(await correctCard(ports, by, { ...about, bank: '102', card: ownCard, stepUp: 'x' })),
      codeOf(await unbindPhone(ports, by, { id: first?.id ?? '' })),
    ]
    expect(await closed(letInByClerk)).toEqual(Array(7).fill('identity.window-cooling'))
    const byFace = { ...letInByClerk, session: { ...letInByClerk.session, level: 'face' as const } }
    mustReply(await submit(byFace))
    const own = mustReply(await showMe(ports, letInByClerk, {})).phones.find(({ current }) => current)
    mustReply(await unbindPhone(ports, letInByClerk, { id: own?.id ?? '' }))
  })

  test('and then no longer: neither a short message nor the window waits a second time', async () => {
    const { ports, ...world } = await letIn()
    const sms = async (by: AskingPerson) => {
      await requestSmsCode(ports, by, { centre: world.centre.code, purpose: 'step-up' })
      const smsCode = ports.shortMessagesSent.findLast(({ template }) => template === 'code')?.values[0] ?? ''
      return stepUpWithSms(ports, by, { smsCode, application: 'a'.repeat(32) as never })
    }
    ports.clock.pass(halfADay - 60)
    expect(codeOf(await sms(await comesIn({ ...world, ports })))).toBe('identity.window-cooling')
    ports.clock.pass(120)
    const later = await comesIn({ ...world, ports })
    expect(codeOf(await sms(later))).toBe('ok')
    const draft = await aFilledDraft({ ...world, ports, asking: later })
    mustReply(await showWindowCode(ports, later, { application: draft.id }))
    ports.clock.pass(8 * 86_400)
    expect(codeOf(await sms(await comesIn({ ...world, ports })))).toBe('identity.window-cooling')
  })

  test('on that phone no short message confirms either, whatever one logged in with', async () => {
    const { ports, asking, ...world } = await atAWindow()
    ports.clock.pass(halfADay * 2)
    await savePerson(ports, { ...world.person, openid: asking.caller.openid ?? '' })
    await comesIn({ ...world, ports, asking }, asking)
    const byPassword = { ...asking, session: { ...asking.session, level: 'password' as const } }
    const step = { smsCode: '000000', application: 'a'.repeat(32) as never }
    expect(codeOf(await stepUpWithSms(ports, byPassword, step))).toBe('identity.cooling')
  })
})

test('the heads of both centres read who vouched for whom, masked; another centre’s head reads nothing', async () => {
  const { ports, show, confirm, clerk, centre, elsewhere, name, idNumber } = await atAWindow()
  mustReply(await confirm(mustReply(await show()).code))
  ports.clock.pass(60)
  mustReply(await refuseIdentity(ports, clerk, { code: mustReply(await show()).code }))
  for (const [where, away] of [
    [elsewhere, false],
    [centre, true],
  ] as const) {
    const head = await staffOf(ports, where, 'head', 'head')
    const { confirmations } = mustReply(await listWindowConfirmations(ports, head, {}))
    expect(confirmations.map(({ outcome, what, clerk: by }) => [outcome, what, by])).toEqual([
      ['refused', 'log-in', 'clerk'],
      ['confirmed', 'log-in', 'clerk'],
    ])
    expect(confirmations.map(each => [each.centreName, each.elsewhere])).toEqual(Array(2).fill([elsewhere.name, away]))
    for (const secret of [name, idNumber]) expect(JSON.stringify(confirmations)).not.toContain(secret)
  }
  expect(ports.audited.filter(({ action }) => action === 'window-confirmations.read')).toHaveLength(2)
  const { staff } = await staffOf(ports, elsewhere, 'third', 'head')
  const third = { caller: clerk.caller, session: 'session', staff: { ...staff, centre: '999900' as never } }
  expect(mustReply(await listWindowConfirmations(ports, third, {})).confirmations).toEqual([])
})
