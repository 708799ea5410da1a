import { centres } from '../../core/catalogue/registry'
import { StaffId } from '../../core/domain/values/ids'
import type { StaffRecord } from '../records/staff'
import { openStaffSession } from '../standing/open-staff-session'
import { useTotp as spendTotp } from '../standing/use-totp'
import { signIn } from './sign-in'
import { signOut } from './sign-out'
import { type MemoryPorts, memoryPorts } from './testing/memory-ports'
import { totpAt } from './testing/memory-vault'
import { mustRefuse, mustReply } from './testing/must'
import { whoAmI } from './who-am-i'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const password = '示范口令-很长的一句'
const console_ = { caller: { source: 'http', ip: '192.0.2.8' } }
const codeNow = (ports: MemoryPorts) => totpAt(secret, Math.floor(Date.parse(ports.clock.now()) / 30_000))

async function anOffice() {
  const ports = memoryPorts()
  const [centre] = centres
  const [department] = centre?.departments ?? []
  if (!centre || !department) throw new Error('no centre is configured')
  const _id = StaffId.parse('staff-li')
  const staff: StaffRecord = {
    _id,
    account: 'li',
    name: '李审核',
    centre: centre.code,
    department: department.id,
    roles: ['handler', 'approver'],
    password: await ports.secrets.hashPassword(password),
    sealed: ports.vault.seal(_id, { totpSecret: secret }),
    lastTotpStep: 0,
    failed: 0,
    active: true,
  }
  await ports.database.collection<StaffRecord>('staff').add(staff)
  const enter = (changes: Partial<{ account: string; password: string; code: string }> = {}) =>
    signIn(ports, console_, { account: 'li', password, code: codeNow(ports), ...changes })
  return { ports, centre, department, staff, enter }
}

test('password and second factor together open a session with the roles in words', async () => {
  const { ports, centre, department, enter } = await anOffice()
  const { session, staff } = mustReply(await enter())
  expect(staff).toMatchObject({
    name: '李审核',
    centreName: centre.name,
    departmentName: department.name,
    roleWords: '经办、复核',
  })
  const asking = await openStaffSession(ports, console_.caller, session)
  if (!asking) throw new Error('the session did not open')
  expect(mustReply(await whoAmI(ports, asking, {})).staff).toEqual(staff)
  mustReply(await signOut(ports, asking, {}))
  expect(await openStaffSession(ports, console_.caller, session)).toBeUndefined()
})

test('whatever is wrong, the answer is the same', async () => {
  const answers = await Promise.all(
    [{ password: 'wrong' }, { code: '000000' }, { account: 'nobody' }, { password: 'wrong', code: '000000' }].map(
      async change => mustRefuse(await (await anOffice()).enter(change)),
    ),
  )
  expect(new Set(answers.map(problem => JSON.stringify(problem))).size).toBe(1)
})

test('six digits count once, also when two sign in with them at once', async () => {
  const { ports, enter } = await anOffice()
  const code = codeNow(ports)
  const answers = await Promise.all([enter({ code }), enter({ code })])
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect((await enter({ code })).ok).toBe(false)
  ports.clock.pass(30)
  expect((await enter()).ok).toBe(true)
})

test('the second factor is asked again for money and spends its step', async () => {
  const { ports, staff, enter } = await anOffice()
  mustReply(await enter())
  expect(await spendTotp(ports, staff, codeNow(ports))).toBe(false)
  ports.clock.pass(30)
  expect(await Promise.all([1, 2, 3].map(() => spendTotp(ports, staff, codeNow(ports))))).toEqual([true, false, false])
})

test.each(['li', 'nobody'])('five wrong tries lock the account %s for thirty minutes from the fifth', async account => {
  const { ports, enter } = await anOffice()
  for (let round = 0; round < 5; round++) {
    expect(mustRefuse(await enter({ account, password: 'wrong' })).retryAfter).toBeUndefined()
    ports.clock.pass(240)
  }
  expect(mustRefuse(await enter({ account }))).toMatchObject({ code: 'staff.sign-in-failed', retryAfter: 1560 })
  ports.clock.pass(1560)
  expect((await enter({ account })).ok).toBe(account === 'li')
})

test('a session ends after thirty idle minutes, after eight hours, and with the account', async () => {
  const { ports, staff, enter } = await anOffice()
  const open = (session: string) => openStaffSession(ports, console_.caller, session)
  const idle = mustReply(await enter()).session
  ports.clock.pass(1799)
  expect(await open(idle)).toBeDefined()
  ports.clock.pass(1800)
  expect(await open(idle)).toBeUndefined()

  const long = mustReply(await enter()).session
  for (let minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
    ports.clock.pass(1200)
    expect(await open(long)).toBeDefined()
  }
  ports.clock.pass(1200)
  expect(await open(long)).toBeUndefined()

  const dismissed = mustReply(await enter()).session
  const table = ports.database.collection<StaffRecord>('staff')
  const fresh = await table.find(staff._id)
  if (fresh) await table.replace({ ...fresh, active: false })
  expect(await open(dismissed)).toBeUndefined()
  expect((await enter()).ok).toBe(false)
  for (const token of [undefined, '', 'forged'])
    expect(await openStaffSession(ports, console_.caller, token)).toBeUndefined()
})
