import { search } from './search'
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
  const { number } = await stored({ ports, ...world }, id)
  const standing = mustReply(await showStanding(ports, agent, { application: id, proof: { by: 'number', number } }))
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

test('nothing is told before it is known who calls: by the number on the receipt, a code, or calling the number on file', async () => {
  const { ports, id, agent, sent, person, ...world } = await aCall()
  const tell = async (proof?: Parameters<typeof showStanding>[2]['proof']) =>
    codeOf(await showStanding(ports, agent, { application: id, ...(proof ? { proof } : {}) }))
  const { number } = await stored({ ports, ...world }, id)
  expect(await tell()).toBe('call.not-proved')
  expect(await tell({ by: 'number', number: number.replace(/.$/, last => String((Number(last) + 1) % 10)) })).toBe(
    'call.not-proved',
  )
  expect(await tell({ by: 'call-back', phone: '13900000000' })).toBe('call.not-proved')
  expect(await tell({ by: 'code', smsCode: '000000' })).toBe('sms.code-wrong')

  expect(await tell({ by: 'number', number: ` ${number.toLowerCase().replace('-', ' ')}` })).toBe('ok')
  expect(await tell({ by: 'call-back', phone: `+86 ${person.phone.slice(0, 3)} ${person.phone.slice(3)}` })).toBe('ok')
  mustReply(await sendCallCode(ports, agent, { application: id }))
  expect(await tell({ by: 'code', smsCode: sent() })).toBe('ok')
  expect(ports.audited.filter(({ action }) => action === 'case.standing').map(({ detail }) => detail?.by)).toEqual([
    'number',
    'call-back',
    'code',
  ])
})

test('who calls is not guessed: ten tries for a case, then a pause', async () => {
  const { ports, id, agent } = await aCall()
  const guess = async () =>
    codeOf(await showStanding(ports, agent, { application: id, proof: { by: 'call-back', phone: '13900000000' } }))
  for (let tries = 0; tries < 10; tries += 1) expect(await guess()).toBe('call.not-proved')
  expect(await guess()).not.toBe('call.not-proved')
})

test('found by who they are, a case shows 12329 neither its number nor how it stands; found by its number, it does', async () => {
  const { ports, id, agent, person, ...world } = await aCall()
  const { number } = await stored({ ports, ...world }, id)
  const { name, idNumber } = person.identity
  for (const text of [name, idNumber, `${name}${person.phone.slice(-4)}`]) {
    const reply = mustReply(await search(ports, agent, { text }))
    expect(reply.rows.map(row => row.id)).toEqual([id])
    expect(JSON.stringify(reply)).not.toContain(number.slice(-6))
    expect(reply.rows[0]?.stateWords).toBe('核对来电人后可看')
  }
  expect(mustReply(await search(ports, agent, { text: number })).rows[0]).toMatchObject({
    number,
    stateWords: '审查中',
  })
})
