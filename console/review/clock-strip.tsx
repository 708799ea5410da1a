import type { ReviewView } from '../../core/contract/staff/review'
import { nearDay } from '../../core/domain/text/near-day'
import './records.css'

type ClockDay = ReviewView['clock']['days'][number]

/** Days off in a row take one place in the strip. */
function joined(days: ClockDay[]): { key: string; label: string; words: string; kind: ClockDay['kind'] }[] {
  const cells: { key: string; from: string; to: string; words: string; kind: ClockDay['kind'] }[] = []
  for (const { day, words, kind } of days) {
    const last = cells.at(-1)
    if (kind === 'off' && last?.kind === 'off') last.to = day
    else cells.push({ key: day, from: day, to: day, words, kind })
  }
  return cells.map(({ key, from, to, words, kind }) => {
    const number = (day: string) => String(Number(day.slice(8)))
    const weekday = '日一二三四五六'[new Date(`${from}T00:00:00Z`).getUTCDay()]
    return { key, words, kind, label: from === to ? `${number(from)} ${weekday}` : `${number(from)}–${number(to)}` }
  })
}

/** 期限: the working days one by one, pauses hatched. Read out as one sentence. */
export function ClockStrip({ review }: { review: ReviewView }) {
  const { clock, promise } = review
  const said = clock.days.map(({ day, words }) => `${nearDay(day)}${words}`).join('，')
  return (
    <section aria-labelledby="clock" className="block">
      <h2 id="clock">
        期限 <span className="quieter small">{clock.words}</span>
      </h2>
      {clock.days.length > 0 && (
        <div className="clock-strip" role="img" aria-label={`期限：${said}`}>
          {joined(clock.days).map(({ key, label, words, kind }) => (
            <div key={key} data-kind={kind}>
              <small>{label}</small>
              {words}
            </div>
          ))}
        </div>
      )}
      <p className="small quiet clock-promise">{promise}</p>
    </section>
  )
}
