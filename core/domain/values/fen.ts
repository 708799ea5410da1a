import * as z from 'zod/mini'

/** Money in whole fen (1 yuan = 100 fen). Never a fraction, never a float of yuan. */
export const Fen = z.int().brand<'Fen'>()
export type Fen = z.infer<typeof Fen>

/** @param amount whole fen; throws on a fraction, which would be money lost in rounding. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${amount}`)
  return amount as Fen
}
