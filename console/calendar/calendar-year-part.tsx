import { Button } from 'antd'
import { useState } from 'react'
import type { CalendarYear } from '../../core/contract/staff/calendars'
import { AskedCalendar } from './asked-calendar'
import { CalendarForm } from './calendar-form'
import { keptTable } from './kept-table'
import { sumWords } from './sum-words'
import { YearGrid } from './year-grid'

const stateWords = { published: '已随系统发布', entered: '本中心录入', missing: '还没有录入' } as const

/** One year: looked at, entered, or waiting for a second person. */
export function CalendarYearPart({ shown, onDone }: { shown: CalendarYear; onDone: (words: string) => void }) {
  const { year, state, asked } = shown
  const [entering, setEntering] = useState(() => keptTable.read(year) !== undefined)
  if (asked) return <AskedCalendar shown={shown} asked={asked} onDone={onDone} />
  if (entering) return <CalendarForm shown={shown} onClose={() => setEntering(false)} onDone={onDone} />
  return (
    <div className="calendar-columns">
      <YearGrid year={year} table={shown} />
      <aside className="panel panel-body calendar-side" aria-label={`${year}年`}>
        <h2>{year}年</h2>
        <p>{stateWords[state]}</p>
        {state !== 'missing' && <p className="quiet">{sumWords(year, shown)}</p>}
        {shown.source && <p className="quiet">依据：{shown.source}</p>}
        {shown.by && <p className="quiet">{shown.by}</p>}
        <p className="small quiet">
          “休”是工作日放假，“班”是周末补班。改过以后新起算的期限按新日历算，已经算出的不变。
        </p>
        <Button type={state === 'missing' ? 'primary' : 'default'} onClick={() => setEntering(true)}>
          {state === 'missing' ? `录入${year}年` : '修改'}
        </Button>
      </aside>
    </div>
  )
}
