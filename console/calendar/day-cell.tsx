import { dayKind, kindWords, type Table } from './day-kind'

interface Props {
  day: string
  table: Table
  onTurn?: (day: string) => void
  changed: boolean
}

const marks = { workday: '', weekend: '', off: '休', work: '班' } as const

/** A day with its mark 休 or 班, as printed calendars have it; a button where it may be turned over. */
export function DayCell({ day, table, onTurn, changed }: Props) {
  const kind = dayKind(day, table)
  const date = Number(day.slice(8))
  const said = `${Number(day.slice(5, 7))}月${date}日 ${kindWords[kind]}${changed ? '（有改动）' : ''}`
  const face = (
    <>
      {date}
      {marks[kind] && <i aria-hidden="true">{marks[kind]}</i>}
    </>
  )
  return (
    <td data-kind={kind} data-changed={changed ? '' : undefined}>
      {onTurn ? (
        <button type="button" aria-label={said} data-testid={`day-${day}`} onClick={() => onTurn(day)}>
          {face}
        </button>
      ) : (
        <span title={marks[kind] || changed ? said : undefined}>{face}</span>
      )}
    </td>
  )
}
