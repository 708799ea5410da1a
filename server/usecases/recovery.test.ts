import type { StaffRecord } from '../records/staff'
import { askRecovery } from './ask-recovery'
import { confirmRecovery } from './confirm-recovery'
import { deactivateStaff } from './deactivate-staff'
import { listStaff } from './list-staff'
import { recover } from './recover'
import { signIn } from './sign-in'
import { aWorld } from './testing/a-world'
import { centreOf, code, staffOf } from './testing/apply-story'
import { totpAt } from './testing/memory-vault'
import { mustReply } from './testing/must'

async function anOffice() {
  const { ports, centre } = aWorld()
  const [one, two, lost, foreign] = await Promise.all([
    staffOf(ports, centre, 'admin-1', 'administrator'),
    staffOf(ports, centre, 'admin-2', 'administrator'),
    staffOf(ports, centre, 'lost', 'handler'),
    staffOf(ports, centreOf('instant'), 'foreign', 'administrator'),
  ])
  const reason = '手机丢了，换了新手机'
  const ask = (by = one) => askRecovery(ports, by, { staff: lost.staff._id, reason, code: code(ports) })
  const confirm = (by = two) => confirmRecovery(ports, by, { staff: lost.staff._id, code: code(ports) })
  const use = (recoveryCode: string, password = 'yi-ge-xin-mima') =>
    recover(ports, { caller: { source: 'http', ip: '192.0.2.1' } }, { account: 'lost', recoveryCode, password })
  return { ports, one, two, lost, foreign, ask, confirm, use }
}
const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

test('two administrators give a code; with it the member of staff has a new password and second factor, and signs in', async () => {
  const { ports, lost, ask, confirm, use } = await anOffice()
  await ports.database.collection('staffSessions').add({ _id: 'old', staff: lost.staff._id } as never)
  mustReply(await ask())
  const { recoveryCode } = mustReply(await confirm())
  const { totpSecret } = mustReply(await use(recoveryCode))
  expect(totpSecret).toMatch(/^[A-Z2-7]{32}$/)
  expect(await ports.database.collection('staffSessions').count({})).toBe(0)
  ports.clock.pass(60)
  const six = totpAt(totpSecret, Math.floor(Date.parse(ports.clock.now()) / 30_000))
  const body = { account: 'lost', password: 'yi-ge-xin-mima', code: six }
  expect(codeOf(await signIn(ports, { caller: { source: 'http' } }, body))).toBe('ok')
  expect(codeOf(await use(recoveryCode))).toBe('staff.recovery-refused')
})

test('one administrator alone cannot, nor one of another centre, nor for oneself', async () => {
  const { ports, one, ask, confirm, foreign } = await anOffice()
  expect(codeOf(await confirm())).toBe('request.not-found')
  mustReply(await ask())
  expect(codeOf(await confirm(one))).toBe('application.same-hand')
  expect(codeOf(await confirm(foreign))).toBe('request.not-found')
  expect(codeOf(await ask(foreign))).toBe('request.not-found')
  const own = { staff: one.staff._id, reason: '忘记了密码', code: code(ports) }
  expect(codeOf(await askRecovery(ports, one, own))).toBe('request.not-found')
  const { staff } = mustReply(await listStaff(ports, one, {}))
  expect(staff.map(({ id }) => id).sort()).toEqual(['HS-admin-1', 'HS-admin-2', 'HS-lost'])
  expect(staff.find(({ account }) => account === 'lost')?.recovery).toMatchObject({ mine: true, confirmed: false })
  expect(JSON.stringify(staff)).not.toMatch(/password|totp|sealed/)
})

test('a code is good for an hour and once, also when sent twice at the same moment; a wrong one changes nothing', async () => {
  const { ports, ask, confirm, use } = await anOffice()
  mustReply(await ask())
  const { recoveryCode } = mustReply(await confirm())
  expect(codeOf(await confirm())).toBe('staff.recovery-refused')
  expect(codeOf(await use('f'.repeat(20)))).toBe('staff.recovery-refused')
  const both = await Promise.all([use(recoveryCode), use(recoveryCode)])
  expect(both.map(codeOf).sort()).toEqual(['ok', 'staff.recovery-refused'])
  const again = await anOffice()
  mustReply(await again.ask())
  const late = mustReply(await again.confirm()).recoveryCode
  again.ports.clock.pass(3601)
  expect(codeOf(await again.use(late))).toBe('staff.recovery-refused')
  expect(ports.audited.map(({ action }) => action)).toContain('staff.recovered')
})

test('guessing a recovery code ends after five tries', async () => {
  const { use, ask, confirm } = await anOffice()
  mustReply(await ask())
  const { recoveryCode } = mustReply(await confirm())
  for (let guess = 0; guess < 5; guess++) await use(String(guess))
  expect(codeOf(await use(recoveryCode))).toBe('staff.recovery-refused')
})

test('a deactivated account is signed out at once and cannot sign in', async () => {
  const { ports, one, lost } = await anOffice()
  await ports.database.collection('staffSessions').add({ _id: 'open', staff: lost.staff._id } as never)
  const close = (six: string) => deactivateStaff(ports, one, { staff: lost.staff._id, code: six })
  expect(codeOf(await close('000000'))).toBe('staff.totp-wrong')
  expect(mustReply(await close(code(ports))).staff.active).toBe(false)
  expect(await ports.database.collection('staffSessions').count({})).toBe(0)
  expect((await ports.database.collection<StaffRecord>('staff').find(lost.staff._id))?.active).toBe(false)
})
