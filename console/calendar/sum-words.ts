import { dayKind, type Table } from './day-kind'
import { monthsOf } from './months-of'

/** What a table comes to, to be compared with the notice it was taken from. */
export function sumWords(year: number, table: Table): string {
  const days = monthsOf(year)
    .flat(2)
    .filter(day => day !== undefined)
  const open = days.filter(day => ['workday', 'work'].includes(dayKind(day, table))).length
  return `工作日放假${table.off.length}天，周末补班${table.work.length}天，全年${open}个工作日`
}
