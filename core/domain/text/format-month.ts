import type { Month } from '../values/month'

/** `2025-08` → `2025年8月`. */
export function formatMonth(month: Month): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}
