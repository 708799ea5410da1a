/** How a day of a year is counted: an ordinary working day, a weekend, a weekday off, a weekend day worked. */
export type DayKind = 'workday' | 'weekend' | 'off' | 'work'

export const kindWords: Readonly<Record<DayKind, string>> = {
  workday: '上班',
  weekend: '休息',
  off: '放假',
  work: '补班',
}

export interface Table {
  off: readonly string[]
  work: readonly string[]
}

export function isWeekend(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
}

export function dayKind(day: string, { off, work }: Table): DayKind {
  if (off.includes(day)) return 'off'
  if (work.includes(day)) return 'work'
  return isWeekend(day) ? 'weekend' : 'workday'
}
