import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CalendarYear } from '../../core/contract/staff/calendars'
import { calendarYearFaults } from '../../core/domain/calendar/calendar-year-faults'
import { fixedHolidays } from '../../core/domain/calendar/fixed-holidays'
import type { Day } from '../../core/domain/values/day'
import { counted } from '../parts/counted'
import { Labelled } from '../parts/labelled'
import { ProblemAlert } from '../parts/problem-alert'
import { useSend } from '../parts/use-send'
import { type KeptTable, keptTable } from './kept-table'
import { sumWords } from './sum-words'
import { turnDay } from './turn-day'
import { YearGrid } from './year-grid'

interface Props {
  shown: CalendarYear
  onClose: () => void
  onDone: (words: string) => void
}

/** Entering a year by turning over its days; what is still wrong stands beside it while it is entered. */
export function CalendarForm({ shown, onClose, onDone }: Props) {
  const cache = useQueryClient()
  const { year } = shown
  const [table, setTable] = useState<KeptTable>(
    () =>
      keptTable.read(year) ??
      (shown.state === 'missing'
        ? { off: fixedHolidays(year), work: [], source: '' }
        : { off: shown.off, work: shown.work, source: '' }),
  )
  const { busy, problem, send } = useSend('ask-calendar')
  const faults = calendarYearFaults({ year, ...table })
  const ready = faults.length === 0 && table.source.trim().length >= 4

  function change(next: KeptTable): void {
    setTable(next)
    keptTable.keep(year, next)
  }

  function leave(): void {
    keptTable.drop(year)
    onClose()
  }

  async function handIn(): Promise<void> {
    const { off, work, source } = table
    const reply = await send({ year, off: off as Day[], work: work as Day[], source: source.trim() })
    if (!reply) return
    leave()
    cache.setQueryData(['calendars'], reply)
    onDone(`${year}年的工作日历已提交，请另一位管理员复核`)
  }

  return (
    <div className="calendar-columns">
      <YearGrid year={year} table={table} onTurn={day => change({ ...table, ...turnDay(day, table) })} />
      <aside className="panel panel-body calendar-side" aria-label={`录入${year}年`}>
        <h2>录入{year}年</h2>
        <p className="quiet">照放假通知点日期：点工作日是放假，点周末是补班，再点一次改回。</p>
        <p aria-live="polite" data-testid="sum">
          {sumWords(year, table)}
        </p>
        {faults.length > 0 && (
          <ul className="calendar-faults" aria-label="还要核对">
            {faults.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
        <Labelled id="calendar-source" label="依据的通知" required hint="文号或标题">
          <Input
            id="calendar-source"
            {...counted(100)}
            placeholder="例：国办发明电〔2026〕×号"
            value={table.source}
            onChange={event => change({ ...table, source: event.target.value })}
          />
        </Labelled>
        {problem && <ProblemAlert problem={problem} />}
        <div className="row">
          <Button type="primary" disabled={!ready} loading={busy} onClick={() => void handIn()}>
            提交复核
          </Button>
          <Button onClick={leave}>放弃</Button>
        </div>
      </aside>
    </div>
  )
}
