/** Where a page ended, as an opaque text; a text we did not write starts at the beginning. */
export const keyset = {
  write: (values: readonly (string | number)[]): string => JSON.stringify(values),
  read(text: string | undefined): readonly (string | number)[] | undefined {
    if (!text) return undefined
    try {
      const values: unknown = JSON.parse(text)
      const sound =
        Array.isArray(values) &&
        values.length <= 4 &&
        values.every(value => typeof value === 'string' || typeof value === 'number')
      return sound ? values : undefined
    } catch {
      return undefined
    }
  },
}
