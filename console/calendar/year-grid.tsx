import type { Table } from './day-kind'
import { MonthGrid } from './month-grid'
import { monthsOf } from './months-of'
import './calendar.css'

interface Props {
  year: number
  table: Table
  /** Left out: only to be looked at. */
  onTurn?: (day: string) => void
  /** Days to be looked at twice: they differ from what counts now. */
  changed?: ReadonlySet<string>
}

/** A whole year at a glance; each day says how it is counted, in words and not by colour alone. */
export function YearGrid({ year, table, onTurn, changed }: Props) {
  return (
    <div className="year-grid" data-testid="year">
      {monthsOf(year).map((weeks, month) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a month has no other name than its place
        <MonthGrid key={month} month={month + 1} weeks={weeks} table={table} onTurn={onTurn} changed={changed} />
      ))}
    </div>
  )
}
