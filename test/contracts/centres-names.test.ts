import { Faults } from '../../local/neighbours/faults'
import type { Running } from '../../local/neighbours/json-server'
import { centreCoreSettings } from '../../local/neighbours/neighbour-settings'
import { OffsetClock } from '../../local/neighbours/offset-clock'
import { SignedSettings, startSignedServer, type WireReply } from '../../local/neighbours/signed-server'
import { people } from '../../local/neighbours/world'
import type { CentreCore } from '../../server/ports'
import { aWorld, huangshiCore, type TestWorld } from './centres-world'
import { identityOf } from './neighbour-control'

/** A core keeps names in its own spelling: one compares as it likes and answers with it, another finds nothing but its own bytes. */

interface Asked {
  XingMing: string
  ZJLX?: string
  YWLSH?: string
}

const { idNumber } = identityOf(people.huangshiRetiree)
let world: TestWorld
let centre: Running
let core: CentreCore & { close(): Promise<void> }
/** As the core has it on file. */
let kept = ''
let exact = false
const asked: { path: string; XingMing: string; ZJLX?: string }[] = []

beforeAll(async () => {
  world = await aWorld()
  centre = await startSignedServer({
    settings: SignedSettings.parse(centreCoreSettings('huangshi', world.plan)),
    clock: new OffsetClock(),
    faults: new Faults(),
    remember: () => true,
    handle: (path, body) => answer(path, body as Asked),
  })
  core = huangshiCore(world, centre.base)
})
afterAll(async () => {
  await core.close()
  await centre.close()
  world.remove()
})
beforeEach(() => {
  asked.length = 0
  exact = false
})

function answer(path: string, { XingMing, ZJLX, YWLSH }: Asked): WireReply {
  asked.push({ path, XingMing, ZJLX })
  if (exact && XingMing !== kept) return { json: { JGDM: '1001', JGSM: '无此缴存人' } }
  const fields = {
    '/gateway/person/query': { SJHM: '19900000001', CSRQ: '19660412', XingMing: kept },
    '/gateway/account/query': { GRZHXX: [{ ...account, XingMing: kept }] },
    '/gateway/withdrawal/apply': { YWLSH, DQZT: '01' },
  }[path]
  return { json: { JGDM: '0000', JGSM: '成功', ...fields } }
}

const account = {
  GRZH: '420201000001',
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

/** The core's spelling stays; a private code becomes the character, the blanks of a column go. */
const printed = (stored: string) => stored.replace('\ue863', '䶮').trim()

const spellings: [string, string][] = [
  ['乌云·高娃', '乌云•高娃'],
  ['乌云·高娃', '乌云．高娃'],
  ['买买提·艾山', '买买提.艾山'],
  ['买买提·艾山', '买买提・艾山'],
  ['王䶮', '王\ue863'],
  ['王\ue863', '王䶮'],
  ['郎平', '\uf92c平'],
  ['葛\u{e0100}平', '葛平'],
]

it.each([...spellings, ['王建国', '王建国 ']])('whoever types %s is the %j of the core', async (typed, stored) => {
  kept = stored
  const identity = { name: typed, idNumber }
  expect(await core.findPerson(identity)).toMatchObject({ kind: 'yes', value: { phone: '19900000001' } })
  expect(await core.accounts(identity)).toMatchObject({ kind: 'yes', value: [{ holder: printed(stored) }] })
  expect(asked).toHaveLength(2)
})

it.each(spellings)('%s is found where only the bytes of %j are known', async (typed, stored) => {
  kept = stored
  exact = true
  const identity = { name: typed, idNumber }
  expect(await core.findPerson(identity)).toMatchObject({ kind: 'yes' })
  expect(await core.accounts(identity)).toMatchObject({ kind: 'yes', value: [{ holder: printed(stored) }] })
  const posting = { order: 'order-1', account: '420201000001', identity, reason: 'retirement' } as const
  expect(await core.postWithdrawal({ ...posting, at: '2026-11-23T02:00:00.000Z' as never })).toEqual({
    kind: 'yes',
    value: { state: 'accepted' },
  })
})

it('asks once about a name that is written in one way only', async () => {
  kept = '张伟'
  exact = true
  expect(await core.findPerson({ name: '张三', idNumber })).toMatchObject({ kind: 'no', code: 'no-such-person' })
  expect(asked).toHaveLength(1)
})

it.each([
  ['王建国', '王建军'],
  ['吉田', '𠮷田'],
])('says that %s is not the %s of the register, which is no silence', async (typed, stored) => {
  kept = stored
  for (const reply of [
    await core.findPerson({ name: typed, idNumber }),
    await core.accounts({ name: typed, idNumber }),
  ]) {
    expect(reply).toMatchObject({ kind: 'no', code: 'name-differs' })
    expect(JSON.stringify(reply)).not.toContain(stored)
  }
})

it.each([
  [{ idNumber }, '01'],
  [{ idNumber: '911124198108030024', idType: 'permanent-residence' }, '04'],
  [{ idNumber: '911124198108030024' }, '04'],
  [{ idNumber: 'E12345678', idType: 'passport' }, '03'],
  [{ idNumber: 'H01234567', idType: 'hong-kong-macao-permit' }, '99'],
  [{ idNumber: '01234567', idType: 'taiwan-permit' }, '99'],
] as const)('asks about %j as 证件类型 %s', async (document, code) => {
  kept = 'SMITH JOHN'
  await core.accounts({ name: 'Smith John', ...document })
  expect(asked).toEqual([{ path: '/gateway/account/query', XingMing: 'Smith John', ZJLX: code }])
})

it('uses the codes of a core that tells more kinds apart', async () => {
  const own = huangshiCore(world, centre.base, { documentCodes: { 'taiwan-permit': '08' } })
  kept = '陈大文'
  for (const idType of ['taiwan-permit', 'passport'] as const)
    await own.accounts({ name: '陈大文', idNumber: '01234567', idType })
  expect(asked.map(({ ZJLX }) => ZJLX)).toEqual(['08', '03'])
  await own.close()
})
