import type { Loan } from '../../../core/domain/loan/loan'
import { formatFen } from '../../../core/domain/text/format-fen'
import type { Fen } from '../../../core/domain/values/fen'
import type { Answer, Paper } from '../../ports'

export type Row = Paper['rows'][number]

/** What a result is drawn from; `no` where there is nothing to certify, `later` while the core is silent. */
export type Rows =
  | { kind: 'rows'; rows: readonly Row[] }
  | { kind: 'no'; code: string; message: string }
  | { kind: 'later' }

export const yuan = (amount: Fen): string => `${formatFen(amount)}元`

/** 240期（20年）; what is no whole number of years stands alone. */
export const termOf = ({ periods }: Pick<Loan, 'periods'>): string =>
  periods % 12 === 0 ? `${periods}期（${periods / 12}年）` : `${periods}期`

/** What the core answered, none where it knows nobody; `undefined` while it does not answer. */
export function listOf<T>(answer: Answer<T[]>): readonly T[] | undefined {
  if (answer.kind === 'unknown') return undefined
  return answer.kind === 'yes' ? answer.value : []
}
