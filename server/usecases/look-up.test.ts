import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { centres } from '../../core/catalogue/registry'
import type { Loan } from '../../core/domain/loan/loan'
import { Day } from '../../core/domain/values/day'
import { fen } from '../../core/domain/values/fen'
import { Instant } from '../../core/domain/values/instant'
import { lookUpAccounts } from './look-up-accounts'
import { lookUpEntries } from './look-up-entries'
import { lookUpLoanEntries } from './look-up-loan-entries'
import { lookUpLoans } from './look-up-loans'
import { aCoreAccount, aCoreEntry, aCorePerson } from './testing/a-core-person'
import { aWorld, loggedIn } from './testing/a-world'
import { mustRefuse, mustReply } from './testing/must'

const aLoan = (centre: Loan['centre']): Loan => ({
  centre,
  contract: '420200JK20190001',
  number: '420200DK20190001',
  status: 'overdue',
  role: 'borrower',
  amount: fen(32_000_000),
  balance: fen(21_000_000),
  rate: 2_850_000,
  method: 'equal-instalment',
  periods: 240,
  periodsPaid: 84,
  lentOn: Day.parse('2019-05-20'),
  endsOn: Day.parse('2039-05-20'),
  house: '示范区样本路8号',
  asOf: Instant.parse('2026-11-23T01:00:00.000Z'),
})

test('nothing is read before the person agrees, and agreeing once is remembered', async () => {
  const world = aWorld()
  const asking = await loggedIn(world, 'face', false)
  const body = { centre: world.centre.code }
  expect(mustRefuse(await lookUpAccounts(world.ports, asking, body)).code).toBe('notice.not-read')
  expect(mustRefuse(await lookUpAccounts(world.ports, asking, { ...body, consent: { version: '2020-01' } })).code).toBe(
    'notice.not-read',
  )
  expect(world.ports.core(world.centre.code).asked).toEqual({})
  const consent = { version: noticeOf(world.centre, 'query').version }
  mustReply(await lookUpAccounts(world.ports, asking, { ...body, consent }))
  mustReply(await lookUpAccounts(world.ports, asking, body))
})

test('shows the account in words, with its number masked and an id that tells nothing', async () => {
  const world = aWorld()
  const asking = await loggedIn(world)
  const { accounts, hasLoan } = mustReply(await lookUpAccounts(world.ports, asking, { centre: world.centre.code }))
  expect(accounts).toMatchObject([
    { balance: 18_643_257, statusWords: '封存', maskedNumber: '4202****0001', maskedHolder: '王*国' },
  ])
  expect(hasLoan).toBe(false)
  expect(JSON.stringify(accounts)).not.toContain('420201000001')
})

test('a silent core is said to be silent', async () => {
  const world = aWorld()
  const asking = await loggedIn(world)
  world.ports.core(world.centre.code).down = true
  const centre = world.centre.code
  const answers = [
    await lookUpAccounts(world.ports, asking, { centre }),
    await lookUpLoans(world.ports, asking, { centre }),
    await lookUpEntries(world.ports, asking, { centre, account: 'any', year: 2026 }),
    await lookUpLoanEntries(world.ports, asking, { centre, loan: 'any' }),
  ]
  expect(answers.map(answer => mustRefuse(answer).code)).toEqual(Array(4).fill('core.unavailable'))
})

test('asks exactly the centre that was named, and says when it knows nobody', async () => {
  const world = aWorld()
  const asking = await loggedIn(world)
  const other = centres.find(centre => centre.code !== world.centre.code)
  if (!other) throw new Error('only one centre is configured')
  const consent = { version: noticeOf(other, 'query').version }
  expect(mustRefuse(await lookUpAccounts(world.ports, asking, { centre: other.code, consent })).code).toBe(
    'account.none',
  )
  expect(world.ports.core(world.centre.code).asked).toEqual({})
  expect(world.ports.core(other.code).asked).toEqual({ accounts: 1, loans: 1 })
})

test('gives a year newest first with totals, and the years before for the chart', async () => {
  const entries = [
    aCoreEntry('2025-12-18', 100_000, { balanceAfter: fen(500_000) }),
    aCoreEntry('2026-06-30', 7_000, { kind: 'interest', balanceAfter: fen(507_000) }),
    aCoreEntry('2026-07-18', 100_000, { balanceAfter: fen(607_000) }),
    aCoreEntry('2026-08-18', 100_000, { reversed: true, balanceAfter: fen(607_000) }),
    aCoreEntry('2026-09-01', -50_000, { kind: 'withdrawal', balanceAfter: fen(557_000) }),
  ]
  const world = aWorld({ entries })
  const asking = await loggedIn(world)
  const centre = world.centre.code
  const { accounts } = mustReply(await lookUpAccounts(world.ports, asking, { centre }))
  const reply = mustReply(
    await lookUpEntries(world.ports, asking, { centre, account: accounts[0]?.id ?? '', year: 2026 }),
  )
  expect(reply.entries.map(entry => entry.on)).toEqual(['2026-09-01', '2026-08-18', '2026-07-18', '2026-06-30'])
  expect(reply.totals).toEqual({ deposited: 100_000, interest: 7_000, withdrawn: 50_000 })
  expect(reply.years.map(({ year, balance }) => [year, balance])).toEqual([
    [2022, 0],
    [2023, 0],
    [2024, 0],
    [2025, 500_000],
    [2026, 557_000],
  ])
})

test('another person’s account or loan is as unknown as none', async () => {
  const world = aWorld()
  const centre = world.centre.code
  const other = aCorePerson(centre, {
    identity: { name: '何晓梅', idNumber: '420000199006060262' },
    accounts: [aCoreAccount(centre, { number: '420201000099', holder: '何晓梅' })],
    loans: [aLoan(centre)],
  })
  world.ports.core(centre).people.push(other)
  const theirs = await loggedIn({ ...world, person: other })
  const { accounts } = mustReply(await lookUpAccounts(world.ports, theirs, { centre }))
  const { loans } = mustReply(await lookUpLoans(world.ports, theirs, { centre }))
  const mine = await loggedIn(world)
  for (const account of [accounts[0]?.id ?? '', '420201000099', 'nothing']) {
    expect(mustRefuse(await lookUpEntries(world.ports, mine, { centre, account, year: 2026 })).code).toBe(
      'request.not-found',
    )
  }
  for (const loan of [loans[0]?.id ?? '', '420200DK20190001', 'nothing']) {
    expect(mustRefuse(await lookUpLoanEntries(world.ports, mine, { centre, loan })).code).toBe('request.not-found')
  }
})

test('shows a loan in words with its repayments, newest first', async () => {
  const world = aWorld()
  const centre = world.centre.code
  world.person.loans.push(aLoan(centre))
  const entry = { title: '按月还款', principal: fen(100_000), interest: fen(50_000), penalty: fen(0) }
  world.person.loanEntries.push({ on: Day.parse('2026-09-20'), ...entry }, { on: Day.parse('2026-10-20'), ...entry })
  const asking = await loggedIn(world)
  const { loans } = mustReply(await lookUpLoans(world.ports, asking, { centre }))
  expect(loans).toMatchObject([{ statusWords: '已逾期', maskedContract: '4202****0001' }])
  const { entries } = mustReply(await lookUpLoanEntries(world.ports, asking, { centre, loan: loans[0]?.id ?? '' }))
  expect(entries.map(each => each.on)).toEqual(['2026-10-20', '2026-09-20'])
})

test('every reading leaves an audit entry without personal data', async () => {
  const world = aWorld()
  const asking = await loggedIn(world)
  mustReply(await lookUpAccounts(world.ports, asking, { centre: world.centre.code }))
  expect(world.ports.audited.at(-1)).toMatchObject({ action: 'look-up.accounts', centre: world.centre.code })
  const audited = JSON.stringify(world.ports.audited)
  for (const secret of [world.person.identity.name, world.person.identity.idNumber, '420201000001'])
    expect(audited).not.toContain(secret)
})
