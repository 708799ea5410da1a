import fc from 'fast-check'
import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { finishFace } from './finish-face'
import { startFace } from './start-face'
import { aWorld } from './testing/a-world'
import { mustReply } from './testing/must'

/** Somebody else's face check that passed, beside one of one's own that did not. */
async function aTarget() {
  const world = aWorld()
  const { ports, centre, person, guest } = world
  const start = (openid: string) =>
    startFace(
      ports,
      { caller: { ...guest.caller, openid } },
      {
        centre: centre.code,
        purpose: 'log-in',
        ...person.identity,
        userNotice: noticeOf(centre, 'user').version,
        faceNotice: noticeOf(centre, 'face').version,
      },
    )
  const [theirs, own] = [mustReply(await start('openid-of-owner')), mustReply(await start('openid-of-forger'))]
  ports.face.look(theirs.outSeqNo)
  return { ...world, theirs, own }
}

/** Every number WeChat may answer but the one that means passed. */
const notPassed = fc.oneof(
  fc.constantFrom(0, 1, -1, 10001, 10003, 10300, 90100, 84018, 10000.5, Number.NaN),
  fc.integer().filter(number => number !== 10000),
)

test('no forged, foreign, late or failed face check opens a session', async () => {
  let tried = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('theirs', 'own', 'guessed'),
      fc.constantFrom('openid-of-forger', 'openid-of-owner', '', undefined),
      fc.constantFrom(0, 3539, 3540, 3601, 86_400),
      notPassed,
      fc.boolean(),
      async (which, openid, seconds, verifyRet, down) => {
        const { ports, guest, theirs, own } = await aTarget()
        const outSeqNo = which === 'guessed' ? 'f'.repeat(32) : { theirs, own }[which].outSeqNo
        ports.face.look(own.outSeqNo, verifyRet)
        ports.face.down = down
        ports.clock.pass(seconds)
        const caller = { ...guest.caller, openid }
        const claims = { outSeqNo, passed: true, verifyRet: 10000, verify_ret: 10000, errcode: 0 }
        const reply = await finishFace(ports, { caller: caller as never }, claims as never)
        // The owner with the check that passed, in time, while WeChat answers: the only way in.
        const rightful = which === 'theirs' && openid === 'openid-of-owner' && seconds < 3540 && !down
        tried += rightful ? 0 : 1
        expect(reply.ok).toBe(rightful)
        expect(await ports.database.collection('sessions').count({})).toBe(rightful ? 1 : 0)
      },
    ),
    { numRuns: 500, seed: 8 },
  )
  expect(tried).toBeGreaterThan(400)
})

test('a check is over a minute before WeChat forgets it, also for its owner', async () => {
  for (const [seconds, ok] of [
    [3539, true],
    [3540, false],
  ] as const) {
    const { ports, guest, theirs } = await aTarget()
    ports.clock.pass(seconds)
    const caller = { ...guest.caller, openid: 'openid-of-owner' }
    expect([seconds, (await finishFace(ports, { caller }, { outSeqNo: theirs.outSeqNo })).ok]).toEqual([seconds, ok])
  }
})

test('of fifty who finish one passed check at the same moment one gets a session', async () => {
  const { ports, guest, theirs } = await aTarget()
  const caller = { ...guest.caller, openid: 'openid-of-owner' }
  const all = await Promise.all(
    Array.from({ length: 50 }, () => finishFace(ports, { caller }, { outSeqNo: theirs.outSeqNo })),
  )
  expect(all.filter(reply => reply.ok)).toHaveLength(1)
  expect(await ports.database.collection('sessions').count({})).toBe(1)
})
