import type { Reply } from '../cloud'
import { shortTime } from '../words/short-time'

/** What may be told to a caller: never more than stands on the applicant's own phone, and the name only in part. */
export function Standing({ standing: { card, applicant } }: { standing: Reply<'show-standing'> }) {
  return (
    <section className="window-card" aria-label="办到哪一步">
      <p className="call-state" data-testid="standing">
        {card.shown.words}
      </p>
      <p>{card.next}</p>
      <dl>
        <dt>事项</dt>
        <dd>{card.title}</dd>
        <dt>申请编号</dt>
        <dd className="number">{card.number}</dd>
        <dt>申请人</dt>
        <dd>{applicant}</dd>
        <dt>提交</dt>
        <dd>{shortTime(card.submittedAt)}</dd>
        {card.due && (
          <>
            <dt>期限</dt>
            <dd className={card.due.overdue ? 'bad' : undefined}>{card.due.words}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
