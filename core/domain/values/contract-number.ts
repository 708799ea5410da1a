import { withoutGaps } from './bare-number'

export type ContractNumberReading = { ok: true; number: string } | { ok: false; message: string }

/** No contract has them; every place makes its numbers in its own way with all others. */
const foreign = /[<>"'`\\&;]/

/** Reads a contract's or an account's number as typed. Local shapes differ, so it is never taken apart. */
export function readContractNumber(text: string): ContractNumberReading {
  const number = withoutGaps(text)
  if (number === '') return { ok: false, message: '请填编号。' }
  if (foreign.test(number)) return { ok: false, message: '编号里有不能用的符号，请照合同上的编号再填。' }
  if (!/[\d〇零一二三四五六七八九十]/.test(number))
    return { ok: false, message: '编号里应当有数字，请照合同上的编号再填。' }
  return { ok: true, number }
}
