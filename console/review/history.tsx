import { useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import { shortTime } from '../words/short-time'
import './records.css'

const few = 4

/** 办理记录, the newest first. */
export function History({ review }: { review: ReviewView }) {
  const [all, setAll] = useState(false)
  const lines = [...review.history].sort((one, two) => (one.at < two.at ? 1 : -1))
  const shown = all ? lines : lines.slice(0, few)
  return (
    <section aria-labelledby="history" className="block">
      <h2 id="history">
        办理记录{' '}
        {lines.length > few && (
          <button type="button" className="link small" onClick={() => setAll(!all)}>
            {all ? '只看最近' : `全部 ${lines.length} 条`}
          </button>
        )}
      </h2>
      <ol className="history">
        {shown.map(({ at, who, words, note }, index) => (
          <li key={`${at}${who}${words}`} data-now={index === 0 ? '' : undefined}>
            <time dateTime={at}>{shortTime(at)}</time>
            {words.startsWith(who) ? words : `${who} ${words}`}
            {note && <div className="quieter">{note}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
