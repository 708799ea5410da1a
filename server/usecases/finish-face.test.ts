import fc from 'fast-check'
import { noticeOf } from '../../core/catalogue/notices/notice-of'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { RequestOf } from '../../core/contract/door'
import { ApplicationId } from '../../core/domain/values/ids'
import { openSession } from '../standing/open-session'
import { useStepUp } from '../standing/use-step-up'
import { finishFace } from './finish-face'
import { startFace } from './start-face'
import { aWorld, loggedIn, type World } from './testing/a-world'
import { mustRefuse, mustReply } from './testing/must'

const application = ApplicationId.parse('0123456789abcdef0123456789abcdef')

function request(
  world: World,
  changes: Partial<RequestOf<DepositorDoor, 'start-face'>> = {},
): RequestOf<DepositorDoor, 'start-face'> {
  const { centre, person } = world
  return {
    centre: centre.code,
    purpose: 'log-in',
    name: person.identity.name,
    idNumber: person.identity.idNumber,
    userNotice: noticeOf(centre, 'user').version,
    faceNotice: noticeOf(centre, 'face').version,
    ...changes,
  }
}

async function started(world: World, changes: Partial<RequestOf<DepositorDoor, 'start-face'>> = {}) {
  return mustReply(await startFace(world.ports, world.guest, request(world, changes)))
}

async function sessionsOf(world: World) {
  return world.ports.database.collection('sessions').count({})
}

test('a face that WeChat passed gives one session that opens on this phone only', async () => {
  const world = aWorld()
  const { ports, guest } = world
  const { outSeqNo } = await started(world)
  ports.face.look(outSeqNo)
  const { session } = mustReply(await finishFace(ports, guest, { outSeqNo }))
  expect(session?.me).toEqual({
    maskedName: '王*国',
    maskedIdNumber: '4200**********0130',
    maskedPhone: '199****0001',
    level: 'face',
  })
  expect(await openSession(ports, guest.caller, session?.token)).toMatchObject({ level: 'face' })
  expect(await openSession(ports, { openid: 'somebody-else', source: 'wx_client' }, session?.token)).toBeUndefined()
  expect(await openSession(ports, { source: 'wx_client' }, session?.token)).toBeUndefined()
  ports.clock.pass(7201)
  expect(await openSession(ports, guest.caller, session?.token)).toBeUndefined()
})

test('stores neither name, ID number, phone nor token in the clear', async () => {
  const world = aWorld()
  const { outSeqNo } = await started(world)
  world.ports.face.look(outSeqNo)
  const { session } = mustReply(await finishFace(world.ports, world.guest, { outSeqNo }))
  const stored = world.ports.database.dump() + JSON.stringify(world.ports.audited)
  for (const secret of [
    world.person.identity.name,
    world.person.identity.idNumber,
    world.person.phone,
    session?.token ?? '?',
  ]) {
    expect(stored).not.toContain(secret)
  }
})

test('grants nothing while WeChat has not seen the face, whatever the phone says', async () => {
  const world = aWorld()
  const { outSeqNo } = await started(world)
  expect(mustRefuse(await finishFace(world.ports, world.guest, { outSeqNo })).code).toBe('face.not-finished')
  expect(await sessionsOf(world)).toBe(0)
})

test('of fifty who finish the same check at once exactly one gets a session', async () => {
  const world = aWorld()
  const { outSeqNo } = await started(world)
  world.ports.face.look(outSeqNo)
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => finishFace(world.ports, world.guest, { outSeqNo })),
  )
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect(await sessionsOf(world)).toBe(1)
})

test('a check is good once', async () => {
  const world = aWorld()
  const { outSeqNo } = await started(world)
  world.ports.face.look(outSeqNo)
  mustReply(await finishFace(world.ports, world.guest, { outSeqNo }))
  expect(mustRefuse(await finishFace(world.ports, world.guest, { outSeqNo })).code).toBe('face.spent')
})

test.each([
  [
    'another openid',
    async (world: World, outSeqNo: string) =>
      finishFace(world.ports, { caller: { openid: 'thief', source: 'wx_client' } }, { outSeqNo }),
  ],
  [
    'no openid',
    async (world: World, outSeqNo: string) => finishFace(world.ports, { caller: { source: 'http' } }, { outSeqNo }),
  ],
  ['a number never issued', async (world: World) => finishFace(world.ports, world.guest, { outSeqNo: 'f'.repeat(32) })],
  [
    'a check older than an hour',
    async (world: World, outSeqNo: string) => {
      world.ports.clock.pass(3601)
      return finishFace(world.ports, world.guest, { outSeqNo })
    },
  ],
  [
    'WeChat down',
    async (world: World, outSeqNo: string) => {
      world.ports.face.down = true
      return finishFace(world.ports, world.guest, { outSeqNo })
    },
  ],
  [
    'the core down',
    async (world: World, outSeqNo: string) => {
      world.ports.core(world.centre.code).down = true
      return finishFace(world.ports, world.guest, { outSeqNo })
    },
  ],
])('grants nothing for %s', async (_name, attempt) => {
  const world = aWorld()
  const { outSeqNo } = await started(world)
  world.ports.face.look(outSeqNo)
  mustRefuse(await attempt(world, outSeqNo))
  expect(await sessionsOf(world)).toBe(0)
})

test('every verify_ret but 10000 is refused, known or not', async () => {
  const codes = [0, 10001, 10003, 10004, 10010, 10012, 10026, 10041, 10300, 90001, 90003, 90008, 90011, 90100, 12345]
  for (const code of codes) {
    const world = aWorld()
    const { outSeqNo } = await started(world)
    world.ports.face.look(outSeqNo, code)
    expect(mustRefuse(await finishFace(world.ports, world.guest, { outSeqNo })).code).toMatch(/^face\./)
    expect(await sessionsOf(world)).toBe(0)
  }
})

test('five faces that are not this person stop the sixth', async () => {
  const world = aWorld()
  const codes: string[] = []
  for (let round = 0; round < 6; round++) {
    const { outSeqNo } = await started(world)
    world.ports.face.look(outSeqNo, 10004)
    codes.push(mustRefuse(await finishFace(world.ports, world.guest, { outSeqNo })).code)
  }
  expect(codes).toEqual([...Array(5).fill('face.mismatch'), 'request.too-many-tries'])
})

test('after the core was silent the same check still counts', async () => {
  const world = aWorld()
  const { outSeqNo } = await started(world)
  world.ports.face.look(outSeqNo)
  world.ports.core(world.centre.code).down = true
  expect(mustRefuse(await finishFace(world.ports, world.guest, { outSeqNo })).code).toBe('core.unavailable')
  world.ports.core(world.centre.code).down = false
  expect(mustReply(await finishFace(world.ports, world.guest, { outSeqNo })).session).toBeDefined()
})

test('starting says the same for people the centre knows and does not know', async () => {
  const world = aWorld()
  const stranger = { name: '陈平', idNumber: '420000197001010017' }
  const known = await startFace(world.ports, world.guest, request(world))
  const unknown = await startFace(world.ports, world.guest, request(world, stranger))
  expect(known.ok && Object.keys(known.body)).toEqual(unknown.ok && Object.keys(unknown.body))
  expect(world.ports.core(world.centre.code).asked).toEqual({})
  if (!unknown.ok) throw new Error('refused')
  world.ports.face.look(unknown.body.outSeqNo)
  expect(mustRefuse(await finishFace(world.ports, world.guest, unknown.body)).code).toBe('identity.no-such-person')
  expect(await sessionsOf(world)).toBe(0)
})

test('says beside each field what is wrong with it', async () => {
  const world = aWorld()
  const problem = mustRefuse(
    await startFace(world.ports, world.guest, request(world, { name: '王1', idNumber: '420000195702311231' })),
  )
  expect(problem.fields?.map(field => field.path)).toEqual(['name', 'idNumber'])
})

test('asks for the notices in force before any face', async () => {
  const world = aWorld()
  for (const change of [{ faceNotice: '2020-01' }, { userNotice: '2020-01' }, { userNotice: undefined }]) {
    expect(mustRefuse(await startFace(world.ports, world.guest, request(world, change))).code).toBe('notice.not-read')
  }
})

test('a step-up takes the identity of the session, not the one in the request, and is good for one application', async () => {
  const world = aWorld()
  const asking = await loggedIn(world, 'password')
  const body = request(world, {
    purpose: 'step-up',
    application,
    name: '别人',
    idNumber: '420000197001010017',
    userNotice: undefined,
  })
  const { outSeqNo } = mustReply(await startFace(world.ports, asking, body))
  world.ports.face.look(outSeqNo)
  expect(mustRefuse(await finishFace(world.ports, world.guest, { outSeqNo })).code).toBe('face.spent')
  const { stepUp, session } = mustReply(await finishFace(world.ports, asking, { outSeqNo }))
  expect(session).toBeUndefined()
  const { person } = asking.session
  const other = ApplicationId.parse('f'.repeat(32))
  expect(await useStepUp(world.ports, { person, application: other, token: stepUp ?? '' })).toBeUndefined()
  const uses = await Promise.all(
    Array.from({ length: 10 }, () => useStepUp(world.ports, { person, application, token: stepUp ?? '' })),
  )
  expect(uses.filter(Boolean)).toEqual([{ method: 'face' }])
  expect(await useStepUp(world.ports, { person, application, token: stepUp ?? '' })).toBeUndefined()
})

test('a step-up ends after ten minutes', async () => {
  const world = aWorld()
  const asking = await loggedIn(world)
  const { outSeqNo } = mustReply(
    await startFace(world.ports, asking, request(world, { purpose: 'step-up', application })),
  )
  world.ports.face.look(outSeqNo)
  const { stepUp } = mustReply(await finishFace(world.ports, asking, { outSeqNo }))
  world.ports.clock.pass(600)
  expect(
    await useStepUp(world.ports, { person: asking.session.person, application, token: stepUp ?? '' }),
  ).toBeUndefined()
})

test('starting is limited per phone', async () => {
  const world = aWorld()
  const answers: boolean[] = []
  for (let round = 0; round < 11; round++) answers.push((await startFace(world.ports, world.guest, request(world))).ok)
  expect(answers.filter(Boolean)).toHaveLength(10)
})

test('no mixture of forged, foreign, late and repeated finishes grants anything a face did not earn', async () => {
  const attempt = fc.record({
    openid: fc.constantFrom('openid-of-wang', 'thief', undefined),
    number: fc.constantFrom('real', 'other', 'f'.repeat(32), '', 'x'.repeat(32)),
    verifyRet: fc.oneof(fc.constant(10000), fc.integer({ min: 0, max: 99_999 })),
    wait: fc.constantFrom(0, 1, 1800, 3601),
    down: fc.constantFrom('nothing', 'face', 'core'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { maxLength: 12 }), async attempts => {
      const world = aWorld()
      const { ports, centre } = world
      const real = await started(world)
      const other = mustReply(
        await startFace(ports, { caller: { openid: 'other', source: 'wx_client' } }, request(world)),
      )
      const begun = Date.parse(ports.clock.now())
      let earned = 0
      for (const { openid, number, verifyRet, wait, down } of attempts) {
        const outSeqNo = number === 'real' ? real.outSeqNo : number === 'other' ? other.outSeqNo : number
        ports.clock.pass(wait)
        ports.face.look(outSeqNo, verifyRet)
        ports.face.down = down === 'face'
        ports.core(centre.code).down = down === 'core'
        const inTime = Date.parse(ports.clock.now()) - begun < 3_600_000
        const answer = await finishFace(ports, { caller: { openid, source: 'wx_client' } }, { outSeqNo })
        if (!answer.ok) continue
        earned += 1
        expect({ openid, number, down: down === 'core', inTime }).toEqual({
          openid: 'openid-of-wang',
          number: 'real',
          down: false,
          inTime: true,
        })
      }
      expect(earned).toBeLessThanOrEqual(1)
      expect(await sessionsOf(world)).toBe(earned)
    }),
    { numRuns: 500 },
  )
})
