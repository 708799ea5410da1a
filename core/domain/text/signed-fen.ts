import { type Fen, fen } from '../values/fen'
import { formatFen } from './format-fen'

/** With its sign, as in a statement: `+1,968.00`, `-0.50`. */
export function signedFen(amount: Fen): string {
  if (amount === 0) return formatFen(amount)
  return `${amount > 0 ? '+' : '-'}${formatFen(fen(Math.abs(amount)))}`
}
