import * as z from 'zod/mini'
import type { AccountEntry, AccountStatus } from '../../../core/domain/account/account'
import type { Loan, LoanStatus } from '../../../core/domain/loan/loan'
import type { Day } from '../../../core/domain/values/day'
import { fen } from '../../../core/domain/values/fen'
import type { Month } from '../../../core/domain/values/month'

/**
 * The forms of JGJ/T 320-2014 and ours. Money (18,2), ratio (4,2), rate (8,7) in percent, days YYYYMMDD, months YYYYMM.
 * Anything of another form makes the whole reply unusable.
 */

/** `1234.50` → 123450 fen. */
export const Money = z.pipe(
  z.string().check(z.regex(/^-?\d{1,13}\.\d{2}$/)),
  z.transform(text => fen(Number(text.replace('.', '')))),
)

/** `12.00` → 1200 hundredths of a percent. */
export const Ratio = z.pipe(
  z.string().check(z.regex(/^\d{1,2}\.\d{2}$/)),
  z.transform(text => Number(text.replace('.', ''))),
)

/** `2.8500000` → 2850000 millionths of a percent point; the seventh digit must be 0. */
export const Rate = z.pipe(
  z.string().check(z.regex(/^\d\.\d{6}0$/)),
  z.transform(text => Number(text.replace('.', '')) / 10),
)

/** `20260901` → `2026-09-01`, a day that exists. */
export const WireDay = z.pipe(
  z.string().check(
    z.regex(/^\d{8}$/),
    z.refine(text => {
      const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
      const ms = Date.parse(day)
      return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day)
    }),
  ),
  z.transform(text => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` as Day),
)

/** `202609` → `2026-09`. */
export const WireMonth = z.pipe(
  z.string().check(z.regex(/^\d{4}(0[1-9]|1[0-2])$/)),
  z.transform(text => `${text.slice(0, 4)}-${text.slice(4)}` as Month),
)

/** `240` → 240. */
export const Count = z.pipe(z.string().check(z.regex(/^\d{1,4}$/)), z.transform(Number))

/** `1` is yes, `0` is no. */
export const Flag = z.pipe(
  z.enum(['0', '1']),
  z.transform(text => text === '1'),
)

/** Our day for the wire. */
export function wireDay(day: Day): string {
  return day.replaceAll('-', '')
}

/** 附A.6 */
export const accountStatuses: Readonly<Record<string, AccountStatus>> = {
  '01': 'normal',
  '02': 'sealed',
  '03': 'merged',
  '04': 'transferred',
  '05': 'closed',
  '06': 'frozen',
}

/** 附A.5; the codes are assumed until the customer supplies the standard's table. */
export const entryKinds: Readonly<Record<string, AccountEntry['kind']>> = {
  '01': 'remittance',
  '02': 'back-payment',
  '03': 'interest',
  '04': 'withdrawal',
  '05': 'withdrawal',
  '06': 'transfer-in',
  '07': 'transfer-out',
}

/** 贷款状态; the codes are assumed, the words are those of the cores we know. */
export const loanStatuses: Readonly<Record<string, LoanStatus>> = {
  '02': 'pending',
  '03': 'normal',
  '04': 'settled',
  '06': 'overdue',
}

/** 附A.11 */
export const repaymentMethods: Readonly<Record<string, Loan['method']>> = {
  '01': 'equal-instalment',
  '02': 'equal-principal',
  '03': 'bullet',
  '04': 'free',
}
