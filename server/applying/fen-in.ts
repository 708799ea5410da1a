import { type Fen, fen } from '../../core/domain/values/fen'

/** `1234.5` yuan, as typed into a form, in fen. What is no sum is nothing, and the core refuses it. */
export function fenIn(yuan = ''): Fen {
  return /^\d{1,12}(\.\d{1,2})?$/.test(yuan) ? fen(Math.round(Number(yuan) * 100)) : fen(0)
}
