import { bareNumber } from './bare-number'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** 统一社会信用代码 as it is stored: ordinary characters, upper case, no gaps. */
export const normaliseCreditCode = (text: string): string => bareNumber(text).toUpperCase()

/** GB 32100: the check character. @param body the first seventeen */
export function creditCodeCheck(body: string): string {
  const sum = [...body].reduce((total, one, index) => total + alphabet.indexOf(one) * (weights[index] ?? 0), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Reads a unit's credit code (GB 32100-2015, 18 characters) as typed; the message is for beside the field. */
export function readCreditCode(text: string): { ok: true; code: string } | { ok: false; message: string } {
  const code = normaliseCreditCode(text)
  if (code.length !== 18)
    return { ok: false, message: `统一社会信用代码应是18位，现在是${code.length}位。请对照执照再填。` }
  if ([...code].some(one => !alphabet.includes(one)))
    return { ok: false, message: '统一社会信用代码里没有字母 I、O、S、V、Z。请对照执照再填。' }
  if (creditCodeCheck(code.slice(0, 17)) !== code[17])
    return { ok: false, message: '统一社会信用代码有一位填错了。请对照执照逐位再看。' }
  return { ok: true, code }
}
