import type { ReviewView } from '../../core/contract/staff/review'
import { PaperLine } from './paper-line'
import './records.css'

/** 文书: what was issued in this case or came from the other centre, to be printed and handed over. */
export function Papers({ review }: { review: ReviewView }) {
  if (review.papers.length === 0) return null
  return (
    <section aria-labelledby="papers" className="block">
      <h2 id="papers">文书</h2>
      <ul className="papers">
        {review.papers.map(({ name, label }) => (
          <PaperLine key={name} application={review.row.id} name={name} label={label} />
        ))}
      </ul>
    </section>
  )
}
