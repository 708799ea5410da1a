/** The weeks of each month from Monday to Sunday; `undefined` where a week begins or ends in another month. */
export function monthsOf(year: number): (string | undefined)[][][] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = new Date(Date.UTC(year, month, 1))
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const before = (first.getUTCDay() + 6) % 7
    const weeks = Math.ceil((before + length) / 7)
    return Array.from({ length: weeks }, (_week, week) =>
      Array.from({ length: 7 }, (_day, weekday) => {
        const date = week * 7 + weekday - before + 1
        return date < 1 || date > length ? undefined : new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
      }),
    )
  })
}
