import { withoutGaps } from './bare-number'

export type RatioReading = { ok: true; ratio: string } | { ok: false; message: string }

/**
 * Reads a ratio in per cent as typed: `8`, `８％`, `7.5`.
 * @param range both ends belong to it
 * @returns the per cent without sign and trailing noughts: `8`, `7.5`
 */
export function readRatio(text: string, range: { min: number; max: number }): RatioReading {
  const bare = withoutGaps(text).replace('。', '.').replace(/%$/, '')
  const allowed = `${range.min}到${range.max}`
  if (bare === '') return { ok: false, message: `请填比例，${allowed}。` }
  const parts = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(bare)
  if (!parts) return { ok: false, message: `比例请用数字写，${allowed}，例如${range.min}。` }
  const ratio = Number(bare)
  if (ratio < range.min || ratio > range.max)
    return { ok: false, message: `比例要在百分之${range.min}到百分之${range.max}之间，请按规定的比例填。` }
  return { ok: true, ratio: String(ratio) }
}
