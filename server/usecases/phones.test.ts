import type { Person } from '../records/person'
import { savePerson } from '../standing/save-person'
import { requestSmsCode } from './request-sms-code'
import { showMe } from './show-me'
import { stepUpWithSms } from './step-up-with-sms'
import { anApplyWorld } from './testing/apply-story'
import { mustReply } from './testing/must'
import { unbindPhone } from './unbind-phone'

async function withAnotherPhone() {
  const world = await anApplyWorld()
  const { ports, asking, person } = world
  const { identity } = person
  const bind = (openid: string) => savePerson(ports, { identity, phone: person.phone, openid })
  const onOther = (openid = 'openid-other') => ({ ...asking, caller: { ...asking.caller, openid } })
  const stepUp = async (openid: string) => {
    const by = onOther(openid)
    await requestSmsCode(ports, by, { centre: world.centre.code, purpose: 'step-up' })
    const smsCode = ports.shortMessagesSent.findLast(({ template }) => template === 'code')?.values[0] ?? ''
    return stepUpWithSms(ports, by, { smsCode, application: 'a'.repeat(32) as never })
  }
  return { ...world, bind, onOther, stepUp }
}
const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

test('a new phone is told to the number on file and in the inbox, once; a phone that comes back is not', async () => {
  const { ports, bind, asking } = await withAnotherPhone()
  const told = () => ports.shortMessagesSent.filter(({ template }) => template === 'progress').length
  const inbox = () => ports.database.collection('notices').count({ person: asking.session.person })
  expect([told(), await inbox()]).toEqual([0, 0])
  await bind('openid-other')
  expect([told(), await inbox()]).toEqual([1, 1])
  await bind('openid-other')
  expect([told(), await inbox()]).toEqual([1, 1])
})

test('when the message cannot be sent the log-in still works and the inbox still says so', async () => {
  const { ports, bind, asking } = await withAnotherPhone()
  ports.shortMessagesDown = true
  await bind('openid-other')
  expect(await ports.database.collection('notices').count({ person: asking.session.person })).toBe(1)
})

test('a phone bound less than twelve hours ago cannot confirm by short message; the first phone of a person can', async () => {
  const { ports, bind, stepUp, asking } = await withAnotherPhone()
  expect(codeOf(await stepUp(asking.caller.openid ?? ''))).toBe('ok')
  ports.clock.pass(120)
  await bind('openid-other')
  expect(codeOf(await stepUp('openid-other'))).toBe('identity.cooling')
  ports.clock.pass(12 * 3600 - 1)
  expect(codeOf(await stepUp('openid-other'))).toBe('identity.cooling')
  ports.clock.pass(61)
  expect(codeOf(await stepUp('openid-other'))).toBe('ok')
})

test('unbinding a phone ends its sessions and makes it new again; somebody else’s phone is none of ours', async () => {
  const { ports, bind, asking, onOther, person } = await withAnotherPhone()
  ports.clock.pass(60)
  await bind('openid-other')
  const { phones } = mustReply(await showMe(ports, onOther(), {}))
  expect(phones.map(({ current }) => current)).toEqual([true, false])
  const first = phones[1]?.id ?? ''
  expect(first).not.toContain('openid')
  expect(codeOf(await unbindPhone(ports, asking, { id: 'nothing' }))).toBe('request.not-found')
  expect(await ports.database.collection('sessions').count({ person: asking.session.person })).toBe(1)
  expect(codeOf(await unbindPhone(ports, onOther(), { id: first }))).toBe('ok')
  expect(await ports.database.collection('sessions').count({ person: asking.session.person })).toBe(0)
  const record = await ports.database.collection<Person>('persons').find(asking.session.person)
  expect(record?.phones.map(({ openid }) => openid)).toEqual(['openid-other'])
  expect(person).toBeDefined()
})
