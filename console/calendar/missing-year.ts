import type { CalendarYear } from '../../core/contract/staff/calendars'

/** The first year deadlines cannot be counted in; from November on somebody has to enter it. @param today `YYYY-MM-DD` */
export function missingYear(years: readonly CalendarYear[], today: string): number | undefined {
  const missing = years.find(({ state }) => state === 'missing')?.year
  if (missing === undefined) return undefined
  const soon = `${missing - 1}-11-01`
  return today >= soon ? missing : undefined
}
