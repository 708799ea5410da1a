import { isWeekend, type Table } from './day-kind'

/** The table with one day turned over: a weekday off and back, a weekend day worked and back. */
export function turnDay(day: string, table: Table): Table {
  const turned = (days: readonly string[]) =>
    days.includes(day) ? days.filter(each => each !== day) : [...days, day].sort()
  return isWeekend(day) ? { ...table, work: turned(table.work) } : { ...table, off: turned(table.off) }
}
