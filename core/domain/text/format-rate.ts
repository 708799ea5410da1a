/** @param rate millionths of a percent point: `2850000` → `2.85%`; at least two decimals, as banks print it. */
export function formatRate(rate: number): string {
  const percent = (rate / 1_000_000).toFixed(6).replace(/0+$/, '')
  const decimals = percent.split('.')[1] ?? ''
  return `${percent}${'0'.repeat(Math.max(0, 2 - decimals.length))}%`
}
