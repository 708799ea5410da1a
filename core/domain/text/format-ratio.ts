/** @param ratio hundredths of a percent: `1200` → `12%`, `550` → `5.5%`. */
export function formatRatio(ratio: number): string {
  return `${ratio / 100}%`
}
