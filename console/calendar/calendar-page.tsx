import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useMissingYear } from '../frame/use-missing-year'
import { DoneAlert } from '../parts/done-alert'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { useTitle } from '../parts/use-title'
import { CalendarYearPart } from './calendar-year-part'
import { MissingYearNote } from './missing-year-note'
import { useCalendars } from './use-calendars'
import './calendar.css'

/** 工作日历: what deadlines of this centre are counted by, and where the next year is entered. */
export function CalendarPage() {
  const { data, error, refetch, isFetching } = useCalendars()
  const missing = useMissingYear()
  const [chosen, setChosen] = useState<number>()
  const [done, setDone] = useState<{ words: string; at: number }>()
  useTitle('工作日历')

  const years = data?.years ?? []
  const year = chosen ?? missing ?? years[0]?.year
  const shown = years.find(each => each.year === year)
  return (
    <div className="calendar-page">
      <div className="page-head">
        <h1>工作日历</h1>
        {years.length > 0 && (
          <Segmented
            aria-label="年份"
            value={year}
            onChange={value => {
              setChosen(value)
              setDone(undefined)
            }}
            options={years.map(({ year: value, state, asked }) => ({
              value,
              label: `${value}年${asked ? '·待复核' : state === 'missing' ? '·未录入' : ''}`,
            }))}
          />
        )}
        <span className="gap" />
        <Button
          loading={isFetching}
          onClick={() => {
            setDone(undefined)
            void refetch()
          }}
        >
          刷新
        </Button>
      </div>
      <div className="calendar-body">
        {missing && <MissingYearNote year={missing} asked={years.some(each => each.year === missing && each.asked)} />}
        {done && <DoneAlert key={done.at} words={done.words} />}
        {error && <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !error && (
          <div role="status" aria-busy="true" aria-label="正在读取工作日历">
            <Skeleton active paragraph={{ rows: 12 }} />
          </div>
        )}
        {shown && (
          <CalendarYearPart
            key={`${shown.year}:${shown.state}:${shown.asked?.at ?? ''}`}
            shown={shown}
            onDone={words => {
              setChosen(shown.year)
              setDone({ words, at: Date.now() })
            }}
          />
        )}
      </div>
    </div>
  )
}
