import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { ApplicationId } from '../../core/domain/values/ids'
import { openSession } from '../standing/open-session'
import { captchaAnswer } from '../standing/solve-captcha'
import { useStepUp } from '../standing/use-step-up'
import { logInWithPassword } from './log-in-with-password'
import { logInWithSms } from './log-in-with-sms'
import { logOut } from './log-out'
import { register } from './register'
import { requestCaptcha } from './request-captcha'
import { requestSmsCode } from './request-sms-code'
import { resetPassword } from './reset-password'
import { stepUpWithSms } from './step-up-with-sms'
import { aWorld, loggedIn, type World } from './testing/a-world'
import { mustRefuse, mustReply } from './testing/must'

const password = '739184'

/** Solves the spoken sum, as somebody would who cannot see the picture. */
async function solved(world: World) {
  const { id, spoken } = mustReply(await requestCaptcha(world.ports, world.guest, {}))
  const sum = [...spoken.matchAll(/\d+/g)].reduce((total, [digits]) => total + Number(digits), 0)
  return { id, answer: ` ${sum} ` }
}

async function askForCode(world: World, purpose: 'register' | 'log-in' | 'reset', phone = world.person.phone) {
  return requestSmsCode(world.ports, world.guest, {
    centre: world.centre.code,
    purpose,
    phone,
    captcha: await solved(world),
  })
}

async function codeFor(world: World, purpose: 'register' | 'log-in' | 'reset', phone = world.person.phone) {
  mustReply(await askForCode(world, purpose, phone))
  return world.ports.shortMessagesSent.at(-1)?.values[0] ?? ''
}

async function registerWith(world: World, changes: Partial<Parameters<typeof register>[2]> = {}) {
  const { centre, person } = world
  const phone = changes.phone ?? person.phone
  return register(world.ports, world.guest, {
    centre: centre.code,
    ...person.identity,
    phone,
    smsCode: changes.smsCode ?? (await codeFor(world, 'register', phone)),
    password,
    userNotice: noticeOf(centre, 'user').version,
    ...changes,
  })
}

async function aRegisteredWorld() {
  const world = aWorld()
  mustReply(await registerWith(world))
  world.ports.clock.pass(60)
  return world
}

async function logIn(world: World, account: string, typed = password) {
  return logInWithPassword(world.ports, world.guest, {
    centre: world.centre.code,
    account,
    password: typed,
    captcha: await solved(world),
  })
}

test('registers, and logs in by ID number or phone', async () => {
  const world = await aRegisteredWorld()
  for (const account of [world.person.identity.idNumber, world.person.phone]) {
    const { session } = mustReply(await logIn(world, account))
    expect(session.me).toMatchObject({ maskedName: '王*国', level: 'password' })
    expect(await openSession(world.ports, world.guest.caller, session.token)).toMatchObject({ level: 'password' })
  }
})

test('a captcha is good once, right or wrong, for five minutes', async () => {
  const world = await aRegisteredWorld()
  const { centre, person, ports, guest } = world
  const request = (captcha: { id: string; answer: string }) =>
    logInWithPassword(ports, guest, { centre: centre.code, account: person.phone, password, captcha })
  const once = await solved(world)
  expect((await request(once)).ok).toBe(true)
  expect(mustRefuse(await request(once)).code).toBe('captcha.wrong')
  const missed = await solved(world)
  expect(mustRefuse(await request({ ...missed, answer: '0' })).code).toBe('captcha.wrong')
  expect(mustRefuse(await request(missed)).code).toBe('captcha.wrong')
  const late = await solved(world)
  ports.clock.pass(300)
  expect(mustRefuse(await request(late)).code).toBe('captcha.wrong')
  const raced = await solved(world)
  const answers = await Promise.all([1, 2, 3, 4].map(() => request(raced)))
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
})

test('the picture holds lines, and never the letters it shows', async () => {
  const world = aWorld()
  const { id, image } = mustReply(await requestCaptcha(world.ports, world.guest, {}))
  const svg = Buffer.from(image.split(',')[1] ?? '', 'base64').toString('utf8')
  expect(svg).toMatch(/^<svg[^>]*>(<rect[^>]*>|<polyline[^>]*>)+<\/svg>$/)
  const stored = await world.ports.database.collection<{ _id: string; answers: string[] }>('captchas').find(id)
  const letters = [...'23456789ACEFHKLMNPRTWXY']
  const all = letters.flatMap(a => letters.flatMap(b => letters.flatMap(c => letters.map(d => a + b + c + d))))
  const shown = all.find(word => stored?.answers.includes(captchaAnswer(world.ports, id, word)))
  expect(shown).toBeDefined()
  expect(svg).not.toContain(`>${shown}<`)
})

test('wrong password, unknown account and unregistered person get the same answer and the same lock', async () => {
  const world = await aRegisteredWorld()
  const histories: string[][] = []
  for (const account of [world.person.phone, '420000197001010017', '19911112222']) {
    const history: string[] = []
    for (let round = 0; round < 6; round++) history.push(mustRefuse(await logIn(world, account, '918273')).code)
    histories.push(history)
    world.ports.clock.pass(1)
  }
  expect(new Set(histories.map(history => history.join()))).toEqual(
    new Set([[...Array(5).fill('log-in.failed'), 'log-in.locked'].join()]),
  )
})

test('the right password does not open a locked account, and thirty minutes later it does', async () => {
  const world = await aRegisteredWorld()
  for (let round = 0; round < 5; round++) await logIn(world, world.person.phone, '918273')
  expect(mustRefuse(await logIn(world, world.person.phone)).code).toBe('log-in.locked')
  expect(mustRefuse(await logIn(world, world.person.identity.idNumber)).code).toBe('log-in.locked')
  world.ports.clock.pass(1800)
  expect((await logIn(world, world.person.phone)).ok).toBe(true)
})

test('guessing at the same moment does not give more than five guesses', async () => {
  const world = await aRegisteredWorld()
  const captchas: Awaited<ReturnType<typeof solved>>[] = []
  for (let round = 0; round < 20; round++) captchas.push(await solved(world))
  const answers = await Promise.all(
    captchas.map((captcha, index) =>
      logInWithPassword(world.ports, world.guest, {
        centre: world.centre.code,
        account: world.person.phone,
        password: String(200_000 + index),
        captcha,
      }),
    ),
  )
  expect(answers.filter(answer => mustRefuse(answer).code === 'log-in.failed').length).toBeLessThanOrEqual(5)
})

test('asking for a code answers the same for a phone that is registered and one that is not', async () => {
  const world = await aRegisteredWorld()
  const known = mustReply(await askForCode(world, 'log-in'))
  const unknown = mustReply(await askForCode(world, 'log-in', '19911110001'))
  expect({ ...unknown, sentTo: '' }).toEqual({ ...known, sentTo: '' })
  expect(known).toEqual({ resendAfter: 60, expiresAfter: 300, sentTo: '199****0001' })
})

test('a code needs a captcha, waits sixty seconds, and comes ten times a day', async () => {
  const world = aWorld()
  const { ports, guest, centre, person } = world
  const bare = { centre: centre.code, purpose: 'log-in', phone: person.phone } as const
  expect(mustRefuse(await requestSmsCode(ports, guest, bare)).code).toBe('captcha.wrong')
  mustReply(await askForCode(world, 'log-in'))
  expect(mustRefuse(await askForCode(world, 'log-in'))).toMatchObject({
    code: 'request.too-many-tries',
    retryAfter: 60,
  })
  ports.clock.pass(60)
  for (let round = 0; round < 8; round++) {
    mustReply(await askForCode(world, 'log-in'))
    ports.clock.pass(60)
  }
  expect((await askForCode(world, 'log-in')).ok).toBe(false)
})

test('a code that could not be sent is not called sent, and may be asked for again at once', async () => {
  const world = aWorld()
  world.ports.shortMessagesDown = true
  expect((await askForCode(world, 'log-in')).ok).toBe(false)
  world.ports.shortMessagesDown = false
  expect((await askForCode(world, 'log-in')).ok).toBe(true)
})

test('a code is good once, for five tries, five minutes, one purpose and one phone', async () => {
  const world = await aRegisteredWorld()
  const { ports, guest, centre, person } = world
  const enter = (smsCode: string, caller = guest) =>
    logInWithSms(ports, caller, { centre: centre.code, phone: person.phone, smsCode })
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

  const first = await codeFor(world, 'log-in')
  expect(mustRefuse(await enter(first, { caller: { openid: 'thief', source: 'wx_client' } })).code).toBe(
    'sms.code-wrong',
  )
  expect(
    (
      await resetPassword(ports, guest, {
        centre: centre.code,
        phone: person.phone,
        smsCode: first,
        password: '581920',
      })
    ).ok,
  ).toBe(false)
  const answers = await Promise.all([1, 2, 3].map(() => enter(first)))
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect((await enter(first)).ok).toBe(false)

  ports.clock.pass(60)
  const second = await codeFor(world, 'log-in')
  for (let round = 0; round < 5; round++) await enter(wrong(second))
  expect((await enter(second)).ok).toBe(false)

  ports.clock.pass(60)
  const third = await codeFor(world, 'log-in')
  ports.clock.pass(300)
  expect((await enter(third)).ok).toBe(false)
})

test('codes and passwords are not stored in the clear', async () => {
  const world = await aRegisteredWorld()
  const code = await codeFor(world, 'log-in')
  const stored = world.ports.database.dump() + JSON.stringify(world.ports.audited)
  for (const secret of [`"${code}"`, `"${password}"`, world.person.phone]) expect(stored).not.toContain(secret)
})

test.each([
  ['another phone than the centre has', { phone: '19911110001' }],
  ['a name the centre does not have', { name: '王建军' }],
  ['an ID number the centre does not have', { idNumber: '420000197001010017' }],
])('registering with %s gets one and the same answer', async (_name, change) => {
  const problem = mustRefuse(await registerWith(aWorld(), change))
  expect(problem.code).toBe('identity.no-such-person')
  expect(problem.fields?.map(field => field.path)).toEqual(['name', 'idNumber', 'phone'])
})

test('a mistyped name or a silent core does not cost another short message', async () => {
  const world = aWorld()
  const smsCode = await codeFor(world, 'register')
  expect(mustRefuse(await registerWith(world, { smsCode, name: '王建军' })).code).toBe('identity.no-such-person')
  world.ports.core(world.centre.code).down = true
  expect(mustRefuse(await registerWith(world, { smsCode })).code).toBe('core.unavailable')
  world.ports.core(world.centre.code).down = false
  expect((await registerWith(world, { smsCode })).ok).toBe(true)
})

test('who is registered already hears so only after proving the phone', async () => {
  const world = await aRegisteredWorld()
  expect(mustRefuse(await registerWith(world, { smsCode: '000000' })).code).toBe('sms.code-wrong')
  expect(mustRefuse(await registerWith(world)).code).toBe('register.already')
})

test.each(['111111', '123456', '660412', '120130'])('refuses the password %s', async weak => {
  expect(mustRefuse(await registerWith(aWorld(), { password: weak, smsCode: '000000' })).code).toBe('password.weak')
})

test('an old notice is not agreed to', async () => {
  expect(mustRefuse(await registerWith(aWorld(), { userNotice: '2020-01', smsCode: '000000' })).code).toBe(
    'notice.not-read',
  )
})

test('a new password ends every other log-in and lifts the lock', async () => {
  const world = await aRegisteredWorld()
  const { ports, guest, centre, person } = world
  const { session } = mustReply(await logIn(world, person.phone))
  for (let round = 0; round < 5; round++) await logIn(world, person.phone, '918273')
  const smsCode = await codeFor(world, 'reset')
  mustReply(
    await resetPassword(ports, guest, { centre: centre.code, phone: person.phone, smsCode, password: '581920' }),
  )
  expect(await openSession(ports, guest.caller, session.token)).toBeUndefined()
  expect((await logIn(world, person.phone)).ok).toBe(false)
  expect((await logIn(world, person.phone, '581920')).ok).toBe(true)
})

test('the new owner of an old number does not walk in', async () => {
  const world = await aRegisteredWorld()
  const { ports, guest, centre, person } = world
  const { phone } = person
  person.phone = '19900009999'
  expect(
    mustRefuse(
      await logInWithSms(ports, guest, { centre: centre.code, phone, smsCode: await codeFor(world, 'log-in', phone) }),
    ).code,
  ).toBe('identity.phone-differs')
  const smsCode = await codeFor({ ...world, ports }, 'reset', '19911110002')
  expect(
    (await resetPassword(ports, guest, { centre: centre.code, phone: '19911110002', smsCode, password: '581920' })).ok,
  ).toBe(false)
})

test('a password alone gives no step-up; a code to the phone on file gives one for one application', async () => {
  const world = aWorld()
  const asking = await loggedIn(world, 'password')
  const { ports, centre } = world
  const application = ApplicationId.parse('0123456789abcdef0123456789abcdef')
  const { person } = asking.session
  const tries = ['', asking.token, password].map(token => useStepUp(ports, { person, application, token }))
  expect(await Promise.all(tries)).toEqual([undefined, undefined, undefined])
  expect(mustRefuse(await stepUpWithSms(ports, asking, { application, smsCode: '000000' })).code).toBe('sms.code-wrong')
  expect(mustRefuse(await requestSmsCode(ports, world.guest, { centre: centre.code, purpose: 'step-up' })).code).toBe(
    'session.none',
  )
  mustReply(await requestSmsCode(ports, asking, { centre: centre.code, purpose: 'step-up', phone: '19911110001' }))
  const sent = ports.shortMessagesSent.at(-1)
  expect(sent?.phone).toBe(world.person.phone)
  const { stepUp } = mustReply(await stepUpWithSms(ports, asking, { application, smsCode: sent?.values[0] ?? '' }))
  expect(await useStepUp(ports, { person, application, token: stepUp })).toEqual({ method: 'sms' })
  expect(await useStepUp(ports, { person, application, token: stepUp })).toBeUndefined()
})

test('logging out ends the session', async () => {
  const world = aWorld()
  const asking = await loggedIn(world)
  mustReply(await logOut(world.ports, asking, {}))
  expect(await openSession(world.ports, asking.caller, asking.token)).toBeUndefined()
})
