import { DayCell } from './day-cell'
import type { Table } from './day-kind'

interface Props {
  month: number
  weeks: readonly (readonly (string | undefined)[])[]
  table: Table
  onTurn?: (day: string) => void
  changed?: ReadonlySet<string>
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** One month from Monday to Sunday. */
export function MonthGrid({ month, weeks, table, onTurn, changed }: Props) {
  return (
    <table className="month-grid">
      <caption>{month}月</caption>
      <thead>
        <tr>
          {weekdays.map(weekday => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week.find(day => day !== undefined)}>
            {week.map((day, at) =>
              day ? (
                <DayCell key={day} day={day} table={table} onTurn={onTurn} changed={changed?.has(day) ?? false} />
              ) : (
                <td key={weekdays[at]} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
