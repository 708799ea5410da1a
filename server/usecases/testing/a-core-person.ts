import type { Account, AccountEntry } from '../../../core/domain/account/account'
import type { Loan } from '../../../core/domain/loan/loan'
import { Day } from '../../../core/domain/values/day'
import { fen } from '../../../core/domain/values/fen'
import type { CentreCode } from '../../../core/domain/values/ids'
import { Instant } from '../../../core/domain/values/instant'
import { Month } from '../../../core/domain/values/month'
import type { CorePerson } from './memory-centre-core'

/** An invented retired depositor with one sealed account at `centre`; change what the test is about. */
export function aCorePerson(centre: CentreCode, changes: Partial<CorePerson> = {}): CorePerson {
  return {
    identity: { name: '王建国', idNumber: '420000196604120130' },
    phone: '19900000001',
    bornOn: Day.parse('1966-04-12'),
    accounts: [aCoreAccount(centre)],
    entries: [aCoreEntry('2026-08-18', 148_800), aCoreEntry('2026-07-18', 148_800)],
    loans: [],
    loanEntries: [],
    retirement: { proved: true, kind: 'retired', on: Day.parse('2026-08-12') },
    interest: fen(111_083),
    ...changes,
  }
}

export function aCoreAccount(centre: CentreCode, changes: Partial<Account> = {}): Account {
  return {
    centre,
    number: '420201000001',
    status: 'sealed',
    holder: '王建国',
    unitName: '示范铸造有限公司',
    unitNumber: '420201000118',
    openedOn: Day.parse('2009-07-01'),
    statusSince: Day.parse('2026-09-01'),
    balance: fen(18_643_257),
    base: fen(620_000),
    unitRatio: 1200,
    personRatio: 1200,
    unitMonthly: fen(74_400),
    personMonthly: fen(74_400),
    paidTo: Month.parse('2026-08'),
    continuousFrom: Month.parse('2009-07'),
    depositInTransit: false,
    asOf: Instant.parse('2026-11-23T01:59:58.000Z'),
    ...changes,
  }
}

export function aCoreEntry(on: string, amount: number, changes: Partial<AccountEntry> = {}): AccountEntry {
  return {
    on: Day.parse(on),
    kind: 'remittance',
    title: `汇缴${on.slice(0, 4)}年${Number(on.slice(5, 7))}月`,
    amount: fen(amount),
    balanceAfter: fen(18_643_257),
    reversed: false,
    ...changes,
  }
}

/** An invented loan of this centre, paid off. */
export function settledLoan(centre: CentreCode, changes: Partial<Loan> = {}): Loan {
  return {
    centre,
    contract: 'JK2012080000176',
    number: 'DK2012080000176',
    status: 'settled',
    role: 'borrower',
    amount: fen(30_000_000),
    balance: fen(0),
    rate: 2_850_000,
    method: 'equal-instalment',
    periods: 180,
    periodsPaid: 171,
    lentOn: Day.parse('2012-08-20'),
    endsOn: Day.parse('2027-08-20'),
    settledOn: Day.parse('2026-11-20'),
    house: '样本市示例小区',
    asOf: Instant.parse('2026-11-23T01:59:58.000Z'),
    ...changes,
  }
}
