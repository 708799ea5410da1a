import type { Account } from '../account/account'
import type { Loan } from '../loan/loan'
import { fen } from '../values/fen'
import { CentreCode } from '../values/ids'
import { pathOf } from './path-of'
import { type RetirementFacts, retirementChecks } from './retirement'

const account = (changes: Partial<Account> = {}) =>
  ({
    centre: CentreCode.parse('420200'),
    number: '420201000001',
    status: 'sealed',
    balance: fen(100),
    depositInTransit: false,
    ...changes,
  }) as Account
const loan = (changes: Partial<Loan>) => ({ status: 'normal', balance: fen(1), ...changes }) as Loan
const facts = (changes: Partial<RetirementFacts> = {}): RetirementFacts => ({
  account: account(),
  accounts: 1,
  loans: [],
  openApplication: false,
  openChange: false,
  mustBeSealed: true,
  ...changes,
})
const failed = (changes: Partial<RetirementFacts>) =>
  retirementChecks(facts(changes))
    .filter(check => !check.passed)
    .map(check => check.check)

test.each<[string, Partial<RetirementFacts>, string[]]>([
  ['everything is in order', {}, []],
  ['there is no account', { account: undefined, accounts: 0 }, ['account-exists']],
  ['the account is closed', { account: account({ status: 'closed' }) }, ['account-exists', 'sealed']],
  ['there are two accounts', { accounts: 2 }, ['one-account']],
  ['the account is frozen', { account: account({ status: 'frozen' }) }, ['not-frozen']],
  ['the account is still paid into', { account: account({ status: 'normal' }) }, ['sealed']],
  [
    'the account is still paid into where that is allowed',
    { account: account({ status: 'normal' }), mustBeSealed: false },
    [],
  ],
  ['a deposit is on its way', { account: account({ depositInTransit: true }) }, ['no-transit']],
  ['a loan is open', { loans: [loan({})] }, ['no-loan']],
  ['a loan is overdue', { loans: [loan({ status: 'overdue' })] }, ['no-loan']],
  ['all loans are settled', { loans: [loan({ status: 'settled', balance: fen(0) })] }, []],
  ['nothing is on the account', { account: account({ balance: fen(0) }) }, ['balance']],
  ['another application is open', { openApplication: true }, ['no-open-application']],
  ['their data are about to change', { openChange: true }, ['no-open-change']],
])('when %s, exactly the right checks fail', (_when, changes, expected) => {
  expect(failed(changes)).toEqual(expected)
})

test('no reason comes without a remedy, and what passed says neither', () => {
  const nothing = facts({
    account: account({ status: 'frozen', balance: fen(0), depositInTransit: true }),
    accounts: 2,
    loans: [loan({})],
    openApplication: true,
    openChange: true,
  })
  for (const check of [...retirementChecks(nothing), ...retirementChecks(facts())])
    expect([Boolean(check.reason), Boolean(check.remedy)]).toEqual([!check.passed, !check.passed])
})

test('goes at once only when all four are proved, the sum is known and below the limit', () => {
  const all = { identity: 'face', retirement: true, card: true, loan: true } as const
  expect(pathOf(all, 4_999_999, 5_000_000)).toBe('instant')
  expect(pathOf(all, 5_000_000, 5_000_000)).toBe('reviewed')
  expect(pathOf(all, undefined, 5_000_000)).toBe('reviewed')
  expect(pathOf(all, 1, undefined)).toBe('reviewed')
  for (const lacking of [{ identity: 'sms' as const }, { retirement: false }, { card: false }, { loan: false }])
    expect(pathOf({ ...all, ...lacking }, 1, 5_000_000)).toBe('reviewed')
})
