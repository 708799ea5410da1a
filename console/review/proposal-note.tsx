import type { ReviewView } from '../../core/contract/staff/review'
import { Icon } from '../parts/icon'
import { shortTime } from '../words/short-time'

/** 经办意见: who proposes what, and why. */
export function ProposalNote({ review }: { review: ReviewView }) {
  const { proposal, refusalReasons } = review
  if (!proposal) return null
  const agrees = proposal.outcome === 'approve'
  const known = refusalReasons.find(({ code }) => code === proposal.reason)
  return (
    <section className="panel" aria-labelledby="proposal" data-testid="proposal">
      <h2 id="proposal">
        经办意见
        <span className="quieter small">
          {proposal.by}·{shortTime(proposal.at)} 提交
        </span>
        <span className="gap" />
        <span className={`badge ${agrees ? 'ok' : 'wrong'}`}>
          <Icon name={agrees ? 'tick' : 'warning'} size={12} />
          {agrees ? '建议通过' : '建议不予通过'}
        </span>
      </h2>
      <div className="panel-body">
        {proposal.reason && <p className="strong">{known?.title ?? proposal.reason}</p>}
        <p>{proposal.note ?? <span className="quieter">没有写补充说明</span>}</p>
      </div>
    </section>
  )
}
