import { sendCallCode } from './send-call-code'
import { showStanding } from './show-standing'
import { aKey, anApplyWorld, centreOf, handsIn, staffOf, stored } from './testing/apply-story'
import { mustReply } from './testing/must'
import { withdrawOnCall } from './withdraw-on-call'

async function aCall() {
  const world = await anApplyWorld()
  const { ports, centre } = world
  const { id } = await handsIn(world)
  const agent = await staffOf(ports, centre, 'agent', 'hotline')
  const sent = () => ports.shortMessagesSent.findLast(({ template }) => template === 'code')?.values[0] ?? ''
  const withdraw = async (smsCode: string, by = agent, key = aKey()) =>
    withdrawOnCall(ports, by, { application: id, version: (await stored(world, id)).revision, key, smsCode })
  return { ...world, id, agent, sent, withdraw }
}
const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

test('12329 hears how a case stands, masked, and withdraws for the depositor who reads the code out', async () => {
  const { ports, id, agent, sent, withdraw, person, ...world } = await aCall()
  const standing = mustReply(await showStanding(ports, agent, { application: id }))
  expect(standing).toMatchObject({ card: { shown: { words: '审核中' } }, mayWithdraw: true })
  for (const secret of [person.identity.name, person.identity.idNumber, person.phone])
    expect(JSON.stringify(standing)).not.toContain(secret)
  mustReply(await sendCallCode(ports, agent, { application: id }))
  expect(ports.shortMessagesSent.at(-1)?.phone).toBe(person.phone)
  expect(mustReply(await withdraw(sent())).card.shown.state).toBe('withdrawn')
  const { events } = await stored({ ports, ...world }, id)
  expect(events.at(-1)?.by).toEqual({
    kind: 'depositor',
    id: expect.any(String),
    name: '申请人（12329agent代办）',
    through: agent.staff._id,
  })
})

test('without the right code nothing happens: none, a wrong one, one sent for a colleague, one used before', async () => {
  const { ports, id, sent, withdraw, centre } = await aCall()
  const colleague = await staffOf(ports, centre, 'colleague', 'hotline')
  expect(codeOf(await withdraw('000000'))).toBe('sms.code-wrong')
  mustReply(await sendCallCode(ports, colleague, { application: id }))
  expect(codeOf(await withdraw(sent()))).toBe('sms.code-wrong')
  const key = aKey()
  expect(codeOf(await withdraw(sent(), colleague, key))).toBe('ok')
  expect(codeOf(await withdraw(sent(), colleague, key))).toBe('ok')
  expect(codeOf(await withdraw(sent(), colleague))).toBe('sms.code-wrong')
})

test('the other centre’s 12329 does not know the case', async () => {
  const { ports, id } = await aCall()
  const foreign = await staffOf(ports, centreOf('instant'), 'foreign', 'hotline')
  expect(codeOf(await showStanding(ports, foreign, { application: id }))).toBe('request.not-found')
  expect(codeOf(await sendCallCode(ports, foreign, { application: id }))).toBe('request.not-found')
})
