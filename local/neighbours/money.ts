/** Fen → decimal string with two digits, the (18,2) of JGJ/T 320: `-1205` → `-12.05`. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The reverse of `yuan`; `undefined` for anything that is not exactly such a string. */
export function fenOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^-?\d{1,16}\.\d{2}$/.test(text)) return undefined
  return Number(text.replace('.', ''))
}
