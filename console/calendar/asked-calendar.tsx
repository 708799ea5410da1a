import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CalendarYear } from '../../core/contract/staff/calendars'
import { ProblemAlert } from '../parts/problem-alert'
import { useSend } from '../parts/use-send'
import { AgreeDialogue } from './agree-dialogue'
import { changedDays } from './changed-days'
import { sumWords } from './sum-words'
import { YearGrid } from './year-grid'

interface Props {
  shown: CalendarYear
  asked: NonNullable<CalendarYear['asked']>
  onDone: (words: string) => void
}

/** What one administrator entered, for another to compare with the notice; days that differ from what counts now are marked. */
export function AskedCalendar({ shown, asked, onDone }: Props) {
  const cache = useQueryClient()
  const { year } = shown
  const [agreeing, setAgreeing] = useState(false)
  const { busy, problem, send } = useSend('drop-calendar')
  const changed = shown.state === 'missing' ? undefined : changedDays(shown, asked)

  async function drop(): Promise<void> {
    const reply = await send({ year, at: asked.at })
    if (!reply) return
    cache.setQueryData(['calendars'], reply)
    onDone(asked.mine ? '已撤回' : '没有采用')
  }

  return (
    <div className="calendar-columns">
      <YearGrid year={year} table={asked} changed={changed} />
      <aside className="panel panel-body calendar-side" aria-label={`复核${year}年`}>
        <h2>{year}年·待复核</h2>
        <p>{asked.byName}录入</p>
        <p className="quiet">依据：{asked.source}</p>
        <p className="quiet">{sumWords(year, asked)}</p>
        {changed && <p className="quiet">和现在用的相比改了{changed.size}天，已用框标出。</p>}
        {problem && <ProblemAlert problem={problem} />}
        {asked.mine ? (
          <>
            <p>请另一位管理员对照通知复核，复核后才生效。</p>
            <Button loading={busy} onClick={() => void drop()}>
              撤回
            </Button>
          </>
        ) : (
          <div className="row">
            <Button type="primary" onClick={() => setAgreeing(true)}>
              同意采用
            </Button>
            <Button danger loading={busy} onClick={() => void drop()}>
              不采用
            </Button>
          </div>
        )}
      </aside>
      {agreeing && <AgreeDialogue year={year} at={asked.at} onClose={() => setAgreeing(false)} onDone={onDone} />}
    </div>
  )
}
