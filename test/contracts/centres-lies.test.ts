import type { Day } from '../../core/domain/values/day'
import { Faults } from '../../local/neighbours/faults'
import type { Running } from '../../local/neighbours/json-server'
import { centreCoreSettings } from '../../local/neighbours/neighbour-settings'
import { OffsetClock } from '../../local/neighbours/offset-clock'
import { SignedSettings, startSignedServer, type WireReply } from '../../local/neighbours/signed-server'
import { people } from '../../local/neighbours/world'
import type { CentreCore } from '../../server/ports'
import { aWorld, huangshiCore, type TestWorld } from './centres-world'
import { clock, identityOf } from './neighbour-control'

/** A centre whose signature is good and whose answer makes no sense. Nothing it says may be used. */

const who = identityOf(people.huangshiRetiree)
let world: TestWorld
let centre: Running
let core: CentreCore & { close(): Promise<void> }
let reply: WireReply

beforeAll(async () => {
  world = await aWorld()
  centre = await startSignedServer({
    settings: SignedSettings.parse(centreCoreSettings('huangshi', world.plan)),
    clock: new OffsetClock(),
    faults: new Faults(),
    remember: () => true,
    handle: () => reply,
  })
  core = huangshiCore(world, centre.base)
})
afterAll(async () => {
  await core.close()
  await centre.close()
  world.remove()
})

const ok = (fields: object): WireReply => ({ json: { JGDM: '0000', JGSM: '成功', ...fields } })

const account = {
  GRZH: '420201000001',
  XingMing: who.name,
  GRZHZT: '02',
  DWMC: '黄石示范铸造有限公司',
  DWZH: '420201000118',
  KHRQ: '20090701',
  GRZHYE: '239025.09',
  GRJCJS: '6200.00',
  DWJCBL: '12.00',
  GRJCBL: '12.00',
  DWYJCE: '744.00',
  GRYJCE: '744.00',
  ZTBZ: '0',
}
const loan = {
  JKHTBH: 'JK1',
  DKZH: 'DK1',
  DKZT: '03',
  JKRLX: '01',
  HTDKJE: '320000.00',
  DKYE: '220713.70',
  JKHTLL: '2.8500000',
  DKHKFS: '01',
  DKQS: '240',
  YHQS: '90',
  DKFFRQ: '20190520',
  DKDQRQ: '20390520',
  FWZL: '黄石市示范区样本路8号',
}

const posted = {
  YWLSH: 'order-of-mine',
  DQZT: '02',
  TQBJ: '100.00',
  TQLX: '1.50',
  TQZE: '101.50',
  JZRQ: '20261122',
  PZH: 'P1',
}

it('is believed while it makes sense', async () => {
  reply = ok({ GRZHXX: [account] })
  expect(await core.accounts(who)).toMatchObject({ kind: 'yes', value: [{ balance: 23_902_509, status: 'sealed' }] })
  reply = ok({ DKXX: [loan] })
  expect(await core.loans(who)).toMatchObject({ kind: 'yes', value: [{ rate: 2_850_000, balance: 22_071_370 }] })
  reply = ok(posted)
  expect(await core.queryPosting('order-of-mine')).toEqual({
    kind: 'yes',
    value: { state: 'posted', principal: 10_000, interest: 150, total: 10_150, on: '2026-11-22', voucher: 'P1' },
  })
  reply = ok({ ...posted, GRZHZT: '05', GRZHYE: '0.00' })
  expect(await core.queryPosting('order-of-mine')).toMatchObject({ value: { closed: true, balanceAfter: 0 } })
  reply = ok({ ...posted, GRZHZT: '01', GRZHYE: '863.32' })
  expect(await core.queryPosting('order-of-mine')).toMatchObject({ value: { closed: false, balanceAfter: 86_332 } })
  reply = ok({ ...posted, DKYE: '0.00' })
  expect(await core.queryPosting('order-of-mine')).toMatchObject({ value: { balanceAfter: 0 } })
})

it('may use a status we have no word for: it is shown as other, not refused', async () => {
  reply = ok({ GRZHXX: [{ ...account, GRZHZT: '77' }] })
  expect(await core.accounts(who)).toMatchObject({ kind: 'yes', value: [{ status: 'other' }] })
})

it.each<[string, object]>([
  ["somebody else's account", { XingMing: '李四' }],
  ['money as a number', { GRZHYE: 239025.09 }],
  ['money with three digits', { GRZHYE: '239025.091' }],
  ['money with a comma', { GRZHYE: '239,025.09' }],
  ['money in scientific writing', { GRZHYE: '2.4e5' }],
  ['a day that does not exist', { KHRQ: '20090631' }],
  ['a month that does not exist', { GRJZNY: '202613' }],
  ['a ratio of a hundred and more', { DWJCBL: '120.00' }],
  ['an account number as a number', { GRZH: 420201000001 }],
  ['no word on money in transit', { ZTBZ: undefined }],
  ['nothing for the balance', { GRZHYE: null }],
])('is not believed about accounts with %s', async (_, change) => {
  reply = ok({ GRZHXX: [account, { ...account, ...change }] })
  expect(await core.accounts(who)).toEqual({ kind: 'unknown', reason: 'reply is not what was agreed' })
})

it.each<[string, object]>([
  ['a rate finer than we can keep', { JKHTLL: '2.8500001' }],
  ['a way of repaying nobody knows', { DKHKFS: '09' }],
  ['periods that are no number', { DKQS: 'many' }],
  ['no balance', { DKYE: undefined }],
])('is not believed about loans with %s', async (_, change) => {
  reply = ok({ DKXX: [{ ...loan, ...change }] })
  expect((await core.loans(who)).kind).toBe('unknown')
})

it.each<[string, object]>([
  ['sums that do not add up', { TQZE: '101.51' }],
  ['negative interest', { TQLX: '-1.50', TQZE: '98.50' }],
  ['the order of another case', { YWLSH: 'order-of-another' }],
  ['no voucher', { PZH: '' }],
  ['a state nobody knows', { DQZT: '09' }],
  ['a closed account with money on it', { GRZHZT: '05', GRZHYE: '0.01' }],
  ['an account in debt', { GRZHZT: '01', GRZHYE: '-0.01' }],
])('is not believed about a posting with %s', async (_, change) => {
  reply = ok({ ...posted, ...change })
  expect((await core.queryPosting('order-of-mine')).kind).toBe('unknown')
})

it('is not believed that somebody retired without a day', async () => {
  reply = ok({ SFZM: '1', TXLX: '01' })
  expect((await core.retirement(who)).kind).toBe('unknown')
})

it('is not believed about an estimate that does not add up', async () => {
  reply = ok({ TQBJ: '100.00', TQLX: '1.00', TQZE: '100.00' })
  expect((await core.estimateClosing(who, account.GRZH, '2026-12-31' as Day)).kind).toBe('unknown')
})

it('is not believed with a success code and no content, or with a code of another form', async () => {
  for (const nonsense of [
    ok({}),
    { json: { JGDM: 'OK', JGSM: '' } },
    { json: [] },
    { status: 202, json: ok({}).json },
  ]) {
    reply = nonsense
    expect((await core.findPerson(who)).kind).toBe('unknown')
  }
})

it('is not believed with a status other than 200, whatever it says', async () => {
  reply = { ...ok({ GRZHXX: [account] }), status: 202 }
  expect(await core.accounts(who)).toEqual({ kind: 'unknown', reason: 'status 202' })
})

it('keeps the number of a refusal we have no word for, but a posting answered so is unknown', async () => {
  reply = { json: { JGDM: '3001', JGSM: '系统日终' } }
  expect(await core.findPerson(who)).toEqual({ kind: 'no', code: 'centre-3001', message: '系统日终' })
  const posting = { order: 'order-of-mine', account: account.GRZH, identity: who, at: clock.now() }
  expect(await core.postWithdrawal({ ...posting, reason: 'retirement' })).toEqual({
    kind: 'unknown',
    reason: 'code 3001',
  })
})

it('is not read beyond two megabytes', async () => {
  reply = ok({ GRZHXX: [], padding: 'x'.repeat(2_200_000) })
  expect(await core.accounts(who)).toMatchObject({ kind: 'unknown', reason: 'reply too large' })
})
