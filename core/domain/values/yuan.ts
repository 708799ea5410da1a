import { withoutGaps } from './bare-number'
import { type Fen, fen } from './fen'

export type YuanReading = { ok: true; fen: Fen; yuan: string } | { ok: false; message: string }

/** Twelve digits before the point: no house costs more, and every sum stays exact. */
const plain = /^(\d{1,12})(?:\.(\d{1,2}))?$/
/** Groups of three as banks write them, or of four as they are spoken (万). */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$|^\d{1,4}(?:,\d{4})+(?:\.\d{1,2})?$/

/**
 * Reads a sum of money as typed, in yuan: `９５０００`, `4,000.00`, `￥800000元`. Whatever is no sum is refused, never taken for nought.
 * @returns `fen` whole fen; `yuan` as it is stored and sent, always with two decimals: `4000.00`
 */
export function readYuan(text: string): YuanReading {
  const bare = withoutGaps(text)
    .replace(/。/g, '.')
    .replace(/^(?:[¥￥]|RMB|CNY)/i, '')
    .replace(/[元圆]$/, '')
  if (bare === '') return { ok: false, message: '请填金额。' }
  if (/[万亿千百]/.test(bare)) return { ok: false, message: '金额请写成元，例如80万写成800000。' }
  if (bare.startsWith('-')) return { ok: false, message: '金额不能是负数，请再看一遍。' }
  if (/^\d+\.\d{3,}$/.test(bare.replace(/,/g, '')))
    return { ok: false, message: '金额的小数最多两位，写到分。请再看一遍。' }
  if (bare.includes(',') && !grouped.test(bare) && /^[\d,.]+$/.test(bare))
    return { ok: false, message: '金额里逗号的位置不对，请去掉逗号再填。' }
  const parts = plain.exec(bare.replace(/,/g, ''))
  if (!parts) return { ok: false, message: '金额请用数字写，单位是元，例如800000或4000.50。' }
  const amount = fen(Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')))
  return { ok: true, fen: amount, yuan: yuanOf(amount) }
}

/** @param amount fen, not negative */
const yuanOf = (amount: Fen): string => {
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
