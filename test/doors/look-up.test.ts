import { CentreCode } from '../../core/domain/values/ids'
import { agree } from '../../local/acting/agree'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { until } from '../../local/acting/until'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')
const notFound = { ok: false, problem: { code: 'request.not-found' } }

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

/** Somebody logged in by face who has agreed to the query at this centre. */
async function inside(openid: string, person: (typeof people)[keyof typeof people], centre: CentreCode) {
  const who = depositor(world, openid)
  await logInByFace(world, who, person, centre)
  const { accounts } = await who.get('look-up-accounts', { centre, consent: await agree(who, centre) })
  return { who, accounts }
}

const years = (who: Depositor, centre: CentreCode, account: string, year = 2026) =>
  who.get('look-up-entries', { centre, account, year })

test('黄石: consent is asked before anything is shown, and then remembered', async () => {
  const who = depositor(world, 'openid-he')
  await logInByFace(world, who, people.huangshiWorker, huangshi)
  const unasked = await who.ask('look-up-accounts', { centre: huangshi })
  expect(unasked).toMatchObject({ ok: false, problem: { code: 'notice.not-read' } })
  const old = await who.ask('look-up-accounts', { centre: huangshi, consent: { version: '2001-01' } })
  expect(old).toMatchObject({ ok: false, problem: { code: 'notice.not-read' } })
  const first = await who.get('look-up-accounts', { centre: huangshi, consent: await agree(who, huangshi) })
  expect(first.accounts).toHaveLength(1)
  expect(first.hasLoan).toBe(true)
  const later = await who.get('look-up-accounts', { centre: huangshi })
  expect(later.accounts.map(account => account.id)).toEqual(first.accounts.map(account => account.id))
  const { consents } = await who.get('show-me', {})
  const query = consents.find(consent => consent.centre.includes('黄石') && consent.title.includes('查询'))
  expect(query?.withdrawable).toBe(true)
  await who.get('withdraw-consent', { id: query?.id ?? '' })
  expect(await who.ask('look-up-accounts', { centre: huangshi })).toEqual(unasked)
}, 120_000)

test('黄石: balance, details and loan are those of the core, and no number leaves in full', async () => {
  const { who, accounts } = await inside('openid-he-2', people.huangshiWorker, huangshi)
  const [account] = accounts
  if (!account) throw new Error('no account')
  const number = people.huangshiWorker.accounts[0]?.number ?? 'none'
  expect(account.balance).toBeGreaterThan(0)
  expect(account).toMatchObject({ status: 'normal', unitName: '黄石示范铸造有限公司', maskedHolder: '何*梅' })
  const { entries, totals, years: sums } = await years(who, huangshi, account.id)
  expect(entries.length).toBeGreaterThan(5)
  expect(entries.every(entry => entry.on.startsWith('2026'))).toBe(true)
  expect(totals.deposited).toBe(
    entries
      .filter(entry => entry.kind === 'remittance' || entry.kind === 'back-payment')
      .reduce((sum, entry) => sum + entry.amount, 0),
  )
  expect(sums.at(-1)?.balance).toBe(account.balance)
  const { loans } = await who.get('look-up-loans', { centre: huangshi })
  expect(loans).toMatchObject([{ status: 'normal', amount: 45_000_000, periods: 360 }])
  const details = await who.get('look-up-loan-entries', { centre: huangshi, loan: loans[0]?.id ?? '' })
  expect(details.entries.length).toBeGreaterThan(10)
  const contract = people.huangshiWorker.loans[0]?.contract ?? 'none'
  expect(JSON.stringify({ accounts, entries, loans, details })).not.toMatch(
    new RegExp([number, contract, people.huangshiWorker.idNumber, people.huangshiWorker.name].join('|')),
  )
}, 120_000)

test('阿拉善: two accounts are shown apart, each with its own details', async () => {
  const { who, accounts } = await inside('openid-deng', people.alxaTwoAccounts, alxa)
  expect(accounts.map(account => account.status)).toEqual(['sealed', 'sealed'])
  expect(new Set(accounts.map(account => account.id)).size).toBe(2)
  const balances: number[] = []
  for (const account of accounts) {
    const { years: sums } = await years(who, alxa, account.id)
    balances.push(sums.at(-1)?.balance ?? -1)
  }
  expect(balances).toEqual(accounts.map(account => account.balance))
}, 120_000)

test('an account in 阿拉善 and a loan in 黄石: each centre is asked for its own, and consent is given to each', async () => {
  const { who, accounts } = await inside('openid-su', people.twoCentres, alxa)
  expect(accounts).toMatchObject([{ centre: alxa, status: 'normal' }])
  expect((await who.get('look-up-loans', { centre: alxa })).loans).toEqual([])
  expect(await who.ask('look-up-loans', { centre: huangshi })).toMatchObject({
    ok: false,
    problem: { code: 'notice.not-read' },
  })
  const loans = (await who.get('look-up-loans', { centre: huangshi, consent: await agree(who, huangshi) })).loans
  expect(loans).toMatchObject([{ centre: huangshi, amount: 38_000_000 }])
  const there = await who.get('look-up-accounts', { centre: huangshi })
  expect(there).toMatchObject({ accounts: [{ centre: huangshi, status: 'sealed' }], hasLoan: true })
  // An id of one centre opens nothing in the other.
  const elsewhere = { centre: huangshi, account: accounts[0]?.id ?? '', year: 2026 }
  expect(await who.ask('look-up-entries', elsewhere)).toMatchObject(notFound)
  expect(await who.ask('look-up-loan-entries', { centre: alxa, loan: loans[0]?.id ?? '' })).toMatchObject(notFound)
}, 120_000)

test('whoever is unknown at a centre hears so only after the face has passed', async () => {
  const stranger = depositor(world, 'openid-stranger')
  const elsewhere = logInByFace(world, stranger, people.alxaDotted, huangshi)
  await expect(elsewhere).rejects.toThrow('identity.no-such-person')
  expect(stranger.session()).toBeUndefined()
}, 120_000)

test("somebody else's account or loan is the same as one nobody has", async () => {
  const owner = await inside('openid-he-3', people.huangshiWorker, huangshi)
  const { loans } = await owner.who.get('look-up-loans', { centre: huangshi })
  const other = await inside('openid-wu', people.huangshiSettled, huangshi)
  const unknown = 'f'.repeat(64)
  for (const [mine, theirs] of [
    [owner.accounts[0]?.id ?? '', unknown],
    [people.huangshiWorker.accounts[0]?.number ?? '', unknown],
  ] as const) {
    const foreign = await other.who.ask('look-up-entries', { centre: huangshi, account: mine, year: 2026 })
    const none = await other.who.ask('look-up-entries', { centre: huangshi, account: theirs, year: 2026 })
    expect(foreign).toMatchObject(notFound)
    expect(foreign).toEqual(none)
  }
  const foreign = await other.who.ask('look-up-loan-entries', { centre: huangshi, loan: loans[0]?.id ?? '' })
  expect(foreign).toMatchObject(notFound)
  expect(foreign).toEqual(await other.who.ask('look-up-loan-entries', { centre: huangshi, loan: unknown }))
  const own = { centre: huangshi, loan: loans[0]?.id ?? '' }
  expect((await owner.who.ask('look-up-loan-entries', own)).ok).toBe(true)
}, 120_000)

test('a core that is silent or talks nonsense is said honestly, the other centre is not touched, and all is well again after', async () => {
  const hs = await inside('openid-he-4', people.huangshiWorker, huangshi)
  const al = await inside('openid-bater', people.alxaDotted, alxa)
  const silent = { ok: false, problem: { code: 'core.unavailable', title: '公积金中心的系统暂时没有应答。' } }
  for (const fault of ['status', 'wrong-signature', 'truncate', 'silence-before'] as const) {
    await world.control('core-huangshi', '/control/behaviour', { fault, path: '/gateway', times: 0 })
    expect(await hs.who.ask('look-up-accounts', { centre: huangshi })).toMatchObject(silent)
    const entries = { centre: huangshi, account: hs.accounts[0]?.id ?? '', year: 2026 }
    if (fault === 'status') expect(await hs.who.ask('look-up-entries', entries)).toMatchObject(silent)
    if (fault === 'status') expect(await hs.who.ask('look-up-loans', { centre: huangshi })).toMatchObject(silent)
    expect((await al.who.ask('look-up-accounts', { centre: alxa })).ok).toBe(true)
    await world.control('core-huangshi', '/control/behaviour', { fault: 'none' })
  }
  const again = await until(
    'the core is asked again',
    async () => {
      const said = await hs.who.ask('look-up-accounts', { centre: huangshi })
      return said.ok && said.body
    },
    30,
    500,
  )
  expect(again.accounts[0]?.balance).toBe(hs.accounts[0]?.balance)
}, 120_000)
