/** Lengths of WXSS (`rpx`, and `vh` of the page area) in terms a browser knows; also used for inline styles. */
export function phoneUnits(value: string): string {
  return value
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `calc(${n} * 100vw / 750)`)
    .replace(/(-?\d*\.?\d+)vh\b/g, (_, n: string) => `calc(${n} * var(--page-vh, 1vh))`)
}
