import { type Fen, fen } from '../values/fen'
import type { AccountEntry } from './account'

const deposits: readonly AccountEntry['kind'][] = ['remittance', 'back-payment', 'transfer-in']

/** What came in, was earned and went out, in fen, each zero or more; a reversed line (冲账) counts nowhere. */
export function yearTotals(entries: readonly AccountEntry[]): { deposited: Fen; interest: Fen; withdrawn: Fen } {
  const sum = (counts: (entry: AccountEntry) => boolean) =>
    entries.reduce((total, entry) => (!entry.reversed && counts(entry) ? total + entry.amount : total), 0)
  return {
    deposited: fen(sum(entry => deposits.includes(entry.kind))),
    interest: fen(sum(entry => entry.kind === 'interest')),
    withdrawn: fen(Math.abs(sum(entry => entry.kind === 'withdrawal' || entry.kind === 'transfer-out'))),
  }
}
